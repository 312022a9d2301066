alter table posts add column description varchar(2000);
