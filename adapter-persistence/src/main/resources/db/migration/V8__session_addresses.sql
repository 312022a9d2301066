alter table sessions add column address varchar(128);
