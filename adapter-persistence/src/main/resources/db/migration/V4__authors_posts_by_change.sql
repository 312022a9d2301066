create index ix_posts_author_changed on posts (author_id, updated_at, id, published_at, title);
