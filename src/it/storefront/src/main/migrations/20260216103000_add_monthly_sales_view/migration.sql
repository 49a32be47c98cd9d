-- For the owner's spreadsheet: it reads this view and no table.
CREATE OR REPLACE VIEW monthly_tea_sales AS
SELECT
    date_trunc('month', p.placed_at AT TIME ZONE 'UTC')::date AS month,
    t.id AS tea_id,
    t.title AS tea,
    sum(l.quantity) AS packs_sold,
    sum(l.quantity * l.unit_price_cents) AS revenue_cents
FROM purchases p
JOIN purchase_lines l ON l.purchase_id = p.id
JOIN tea_packs k ON k.id = l.pack_id
JOIN teas t ON t.id = k.tea_id
WHERE p.status <> 'OPEN'
GROUP BY 1, 2, 3;
