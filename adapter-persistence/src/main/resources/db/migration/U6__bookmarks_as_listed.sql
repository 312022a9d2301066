-- MySQL and MariaDB name an index together with its table, the others by itself: for them the line is a comment.
drop index ix_bookmarks_user_listed
    ${on_table} bookmarks
;
