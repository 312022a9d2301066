create table audit_events (
    id bigint not null,
    happened_at bigint not null,
    actor_kind varchar(20) not null,
    actor_name varchar(200) ${key_collation},
    deed varchar(40) not null,
    thing_kind varchar(20) not null,
    thing_key varchar(400) ${key_collation} not null,
    detail varchar(1000),
    address varchar(200),
    request_id varchar(80),
    primary key (id),
    constraint uk_audit_events_happened unique (happened_at, id)
) ${table_options};
