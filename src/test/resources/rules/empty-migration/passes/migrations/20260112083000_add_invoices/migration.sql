\i invoices.sql
