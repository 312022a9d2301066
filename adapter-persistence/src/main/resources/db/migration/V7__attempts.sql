create table attempts (
    attempt_key ${sha256} not null,
    counts_until bigint not null,
    primary key (attempt_key)
) ${table_options};
