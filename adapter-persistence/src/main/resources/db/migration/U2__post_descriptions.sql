-- Loses the posts' descriptions.
alter table posts drop column description;
