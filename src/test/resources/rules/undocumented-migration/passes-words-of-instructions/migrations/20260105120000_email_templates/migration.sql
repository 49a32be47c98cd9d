CREATE TABLE email_templates (id bigint PRIMARY KEY);
