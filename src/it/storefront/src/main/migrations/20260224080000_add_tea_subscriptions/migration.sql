CREATE TYPE "SubscriptionPace" AS ENUM ('MONTHLY', 'EVERY_SECOND_MONTH', 'QUARTERLY');

CREATE TABLE tea_subscriptions (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shopper_id  bigint NOT NULL,
    address_id  bigint NOT NULL,
    pace        "SubscriptionPace" NOT NULL DEFAULT 'MONTHLY',
    started_on  date NOT NULL DEFAULT current_date,
    paused_on   date,
    ended_on    date,
    CONSTRAINT tea_subscriptions_shopper_id_fkey
        FOREIGN KEY (shopper_id) REFERENCES shoppers (id) ON DELETE RESTRICT,
    CONSTRAINT tea_subscriptions_address_id_fkey
        FOREIGN KEY (address_id) REFERENCES delivery_addresses (id) ON DELETE RESTRICT
);

CREATE TABLE subscription_boxes (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id bigint NOT NULL,
    purchase_id     bigint,
    due_on          date NOT NULL,
    skipped         boolean NOT NULL DEFAULT false,
    CONSTRAINT subscription_boxes_subscription_id_fkey
        FOREIGN KEY (subscription_id) REFERENCES tea_subscriptions (id) ON DELETE CASCADE,
    CONSTRAINT subscription_boxes_purchase_id_fkey
        FOREIGN KEY (purchase_id) REFERENCES purchases (id) ON DELETE SET NULL
);

CREATE INDEX tea_subscriptions_shopper_id_idx ON tea_subscriptions (shopper_id);
CREATE UNIQUE INDEX subscription_boxes_subscription_id_due_on_key ON subscription_boxes (subscription_id, due_on);
CREATE UNIQUE INDEX subscription_boxes_purchase_id_key ON subscription_boxes (purchase_id);
