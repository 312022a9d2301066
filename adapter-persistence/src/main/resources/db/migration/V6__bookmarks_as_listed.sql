create index ix_bookmarks_user_listed on bookmarks (user_id, created_at, id, visibility, to_read, title);
