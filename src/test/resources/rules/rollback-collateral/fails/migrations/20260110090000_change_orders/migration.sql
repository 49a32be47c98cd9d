CREATE TABLE lines (
    order_id bigint
);
