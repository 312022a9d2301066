-- Loses whence people have signed in.
alter table sessions drop column address;
