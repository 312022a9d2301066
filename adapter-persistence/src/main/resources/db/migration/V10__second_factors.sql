create table second_factors (
    user_id bigint not null,
    secret varchar(255) ${key_collation} not null,
    last_step bigint not null,
    recovery_codes varchar(650) ${key_collation} not null,
    version bigint not null,
    primary key (user_id),
    constraint fk_second_factors_user foreign key (user_id) references users (id) on delete cascade
) ${table_options};
