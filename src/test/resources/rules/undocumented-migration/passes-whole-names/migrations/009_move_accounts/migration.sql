CREATE TABLE move_accounts (id bigint PRIMARY KEY);
