#!/usr/bin/env bash
# psql.sh INSTALLED FOLDER MIGRATIONS: starts a server of the plugin's own binaries on a copy of its pristine data in
# FOLDER, runs every migration with psql, and stops the server. INSTALLED is a folder below postgres/installed in a cache.
set -euo pipefail
installed=$1
data=$2/psql-data
as=()
[ "$(id -u)" != 0 ] || as=(unshare -U --)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
rm -rf "$data"
cp -a "$installed/pristine" "$data"
sed -i 's/scram-sha-256/trust/' "$data/pg_hba.conf"
settings=()
for setting in port="$port" listen_addresses=127.0.0.1 unix_socket_directories= fsync=off synchronous_commit=off \
    full_page_writes=off autovacuum=off shared_buffers=16MB max_connections=20 max_locks_per_transaction=1024 \
    max_wal_size=1GB wal_recycle=off max_logical_replication_workers=0 jit=off timezone=UTC io_method=sync; do
    settings+=(-c "$setting")
done
"${as[@]}" "$installed/server/bin/postgres" -D "$data" "${settings[@]}" > "$2/psql.log" 2>&1 &
until grep -qs ready "$data/postmaster.pid"; do sleep 0.01; done
for script in "$3"/*/migration.sql; do
    psql -q -X -1 -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" -U postgres -f "$script" postgres
done
"${as[@]}" "$installed/server/bin/pg_ctl" kill QUIT "$(head -1 "$data/postmaster.pid")"
wait || true
rm -rf "$data"
