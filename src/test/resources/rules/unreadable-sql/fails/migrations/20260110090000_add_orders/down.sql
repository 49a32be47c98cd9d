DROP TABEL orders;
