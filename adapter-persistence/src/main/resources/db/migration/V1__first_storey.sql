-- Sizes are the domain's limits; where text may hold characters outside the BMP they are doubled, as H2 counts UTF-16 units.
-- Instants are microseconds since 1970.

create table users (
    id bigint not null,
    username varchar(32) ${key_collation} not null,
    email varchar(254) ${key_collation} not null,
    name varchar(200) not null,
    role varchar(20) not null,
    lang varchar(35),
    enabled boolean not null,
    password_hash varchar(255) not null,
    created_at bigint not null,
    version bigint not null,
    primary key (id),
    constraint uk_users_username unique (username),
    constraint uk_users_email unique (email)
) ${table_options};

create table former_usernames (
    username varchar(32) ${key_collation} not null,
    user_id bigint not null,
    primary key (username),
    constraint fk_former_usernames_user foreign key (user_id) references users (id) on delete cascade
) ${table_options};

create table posts (
    id bigint not null,
    author_id bigint not null,
    title varchar(400) not null,
    markdown ${long_text} not null,
    lang varchar(35),
    published_at bigint,
    created_at bigint not null,
    updated_at bigint not null,
    version bigint not null,
    primary key (id),
    constraint fk_posts_author foreign key (author_id) references users (id) on delete restrict
) ${table_options};

create index ix_posts_published on posts (published_at, id);
create index ix_posts_author_published on posts (author_id, published_at, id);
create index ix_posts_author_updated on posts (author_id, updated_at, id);

create table post_tags (
    tag varchar(100) ${key_collation} not null,
    published_at bigint,
    post_id bigint not null,
    primary key (post_id, tag),
    constraint fk_post_tags_post foreign key (post_id) references posts (id) on delete cascade
) ${table_options};

create index ix_post_tags_published on post_tags (tag, published_at, post_id);

create table post_paths (
    path_hash ${sha256} not null,
    path varchar(2000) ${key_collation} not null,
    post_id bigint,
    is_current boolean not null,
    was_public boolean not null,
    primary key (path_hash),
    constraint fk_post_paths_post foreign key (post_id) references posts (id) on delete set null
) ${table_options};

create index ix_post_paths_post on post_paths (post_id);

create table bookmarks (
    id bigint not null,
    user_id bigint not null,
    address ${long_text} not null,
    address_hash ${sha256} not null,
    title varchar(600) not null,
    note ${long_text} not null,
    lang varchar(35),
    visibility varchar(20) ${key_collation} not null,
    to_read boolean not null,
    created_at bigint not null,
    updated_at bigint not null,
    version bigint not null,
    primary key (id),
    constraint uk_bookmarks_address unique (user_id, address_hash),
    constraint fk_bookmarks_user foreign key (user_id) references users (id) on delete restrict
) ${table_options};

create index ix_bookmarks_user_created on bookmarks (user_id, created_at, id);
create index ix_bookmarks_visibility_created on bookmarks (visibility, created_at, id);

create table bookmark_tags (
    tag varchar(100) ${key_collation} not null,
    created_at bigint not null,
    bookmark_id bigint not null,
    user_id bigint not null,
    visibility varchar(20) ${key_collation} not null,
    primary key (bookmark_id, tag),
    constraint fk_bookmark_tags_bookmark foreign key (bookmark_id) references bookmarks (id) on delete cascade
) ${table_options};

create index ix_bookmark_tags_visibility on bookmark_tags (tag, visibility, created_at, bookmark_id);
create index ix_bookmark_tags_user on bookmark_tags (user_id, tag, created_at, bookmark_id);

create table tags (
    tag varchar(100) ${key_collation} not null,
    label varchar(100) not null,
    primary key (tag)
) ${table_options};

create table sessions (
    token_hash ${sha256} not null,
    user_id bigint not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null,
    device varchar(400) not null,
    primary key (token_hash),
    constraint fk_sessions_user foreign key (user_id) references users (id) on delete cascade
) ${table_options};

create index ix_sessions_user on sessions (user_id);
create index ix_sessions_expires on sessions (expires_at);

create table imports (
    source_hash ${sha256} not null,
    source ${long_text} not null,
    content_hash ${sha256} not null,
    post_id bigint,
    post_version bigint not null,
    primary key (source_hash),
    constraint fk_imports_post foreign key (post_id) references posts (id) on delete set null
) ${table_options};

create index ix_imports_post on imports (post_id);

create table settings (
    name varchar(100) ${key_collation} not null,
    setting_value varchar(2000) not null,
    version bigint not null,
    primary key (name)
) ${table_options};

create table changes (
    id bigint not null,
    changed_at bigint not null,
    kind varchar(20) not null,
    entity_key varchar(100) not null,
    primary key (id)
) ${table_options};

create index ix_changes_changed on changes (changed_at);

create table id_blocks (
    name varchar(20) ${key_collation} not null,
    next_id bigint not null,
    primary key (name)
) ${table_options};
