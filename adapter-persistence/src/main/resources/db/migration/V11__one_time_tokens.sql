create table one_time_tokens (
    token_hash ${sha256} not null,
    user_id bigint,
    role varchar(20),
    user_version bigint,
    created_at bigint not null,
    expires_at bigint not null,
    primary key (token_hash),
    constraint fk_one_time_tokens_user foreign key (user_id) references users (id) on delete cascade
) ${table_options};
