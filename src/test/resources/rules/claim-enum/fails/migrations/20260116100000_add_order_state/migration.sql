CREATE TYPE order_state AS ENUM ('OPEN', 'PAID', 'SENT');
