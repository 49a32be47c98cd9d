-- Addresses so far hold the country as the shop's form offered it. Carriers want the ISO 3166 code.
ALTER TABLE delivery_addresses ADD COLUMN country_code char(2);

UPDATE delivery_addresses
SET country_code = CASE btrim(country_name)
    WHEN 'Austria' THEN 'AT'
    WHEN 'Österreich' THEN 'AT'
    WHEN 'Belgium' THEN 'BE'
    WHEN 'France' THEN 'FR'
    WHEN 'Germany' THEN 'DE'
    WHEN 'Deutschland' THEN 'DE'
    WHEN 'The Netherlands' THEN 'NL'
    ELSE 'ZZ' -- reserved for private use: somebody has to look
END;
