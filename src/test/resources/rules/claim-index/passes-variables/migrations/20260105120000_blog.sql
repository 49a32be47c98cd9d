-- // blog
CREATE TABLE ${prefix}blog (id bigint PRIMARY KEY, title text);
CREATE INDEX ${prefix}blog_title_idx ON ${prefix}blog (title);
-- //@UNDO
DROP TABLE ${prefix}blog;
