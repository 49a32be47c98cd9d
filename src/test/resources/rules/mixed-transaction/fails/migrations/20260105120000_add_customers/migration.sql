ALTER TYPE tier ADD VALUE 'GOLD';
UPDATE customers SET tier = 'GOLD' WHERE turnover > 10000;
