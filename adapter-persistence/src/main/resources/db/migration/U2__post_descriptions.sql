alter table posts drop column description;
