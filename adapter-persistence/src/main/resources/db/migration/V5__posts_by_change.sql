create index ix_posts_changed on posts (updated_at, id, published_at, title);
