create index ix_imports_content on imports (content_hash);
