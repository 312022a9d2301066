-- Loses the whole site: users, posts, bookmarks, settings.
drop table id_blocks;
drop table changes;
drop table settings;
drop table imports;
drop table sessions;
drop table tags;
drop table bookmark_tags;
drop table bookmarks;
drop table post_paths;
drop table post_tags;
drop table posts;
drop table former_usernames;
drop table users;
