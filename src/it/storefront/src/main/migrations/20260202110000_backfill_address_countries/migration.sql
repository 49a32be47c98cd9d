-- Addresses so far hold the country as the shopper typed it. Carriers want the ISO 3166 code.
ALTER TABLE delivery_addresses ADD COLUMN country_code char(2);

UPDATE delivery_addresses
SET country_code = CASE lower(btrim(country_name))
    WHEN 'austria' THEN 'AT'
    WHEN 'österreich' THEN 'AT'
    WHEN 'belgium' THEN 'BE'
    WHEN 'france' THEN 'FR'
    WHEN 'germany' THEN 'DE'
    WHEN 'deutschland' THEN 'DE'
    WHEN 'the netherlands' THEN 'NL'
    ELSE 'ZZ' -- reserved for private use: somebody has to look
END;
