# PostgreSQL, twice: postgresql-a is the one that is asked, postgresql-b holds partitions of its tables (postgres_fdw). Sourced.

postgresql_server=initdb postgresql_package=postgresql

postgresql_port() { if [ "$1" = postgresql-a ]; then say "$postgresql_a_port"; else say "$postgresql_b_port"; fi; }

launch_postgresql() {
    write_postgresql_conf "$(postgresql_port "$1")" >"$at/matcher.conf"
    rm -f "$at/data/postmaster.pid"
    as postgres "$(program pg_ctl)" -D "$at/data" -l "$at/log" -w -t 15 -s -o "-c config_file=$at/matcher.conf" start \
        || { tail -n 5 "$at/log"; return 1; }
    ln -sf data/postmaster.pid "$at/pid"
    [ -e "$at/ready" ] || make_postgresql_accounts "$(postgresql_port "$1")"
}

make_postgresql() {
    mkdir "$at/data"
    (umask 077 && say "$LOADER_PASSWORD" >"$at/password")
    certificate_for postgres "$at"
    give postgres "$at"
    as postgres "$(program initdb)" -D "$at/data" -U matcher_loader --pwfile="$at/password" -A scram-sha-256 \
        -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions >"$at/initdb.log"
    rm "$at/password"
}

# A server that is killed loses nothing that was committed; a power cut may cost everything, and that is well.
write_postgresql_conf() {
    cat <<CONF
include '$at/data/postgresql.conf'
data_directory = '$at/data'
hba_file = '$at/data/pg_hba.conf'
ident_file = '$at/data/pg_ident.conf'
listen_addresses = '$host'
port = $1
unix_socket_directories = ''
ssl = on
ssl_cert_file = '$at/server.crt'
ssl_key_file = '$at/server.key'
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 2GB
log_min_messages = warning
${MATCHER_SERVERS_POSTGRESQL:-}
CONF
}

make_postgresql_accounts() {
    psql_on "$1" -d postgres -c "CREATE DATABASE $database"
    psql_on "$1" -d "$database" <<SQL
CREATE ROLE matcher_rw LOGIN PASSWORD '$RW_PASSWORD';
CREATE ROLE matcher_ro LOGIN PASSWORD '$RO_PASSWORD';
CREATE ROLE matcher_none LOGIN PASSWORD '$NONE_PASSWORD';
REVOKE TEMPORARY ON DATABASE $database FROM PUBLIC;
GRANT TEMPORARY ON DATABASE $database TO matcher_rw;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO matcher_rw, matcher_ro;
SQL
}

# What postgresql-a needs to have partitions on postgresql-b: the foreign server "b", for the same accounts.
join_postgresql() {
    psql_on "$postgresql_a_port" -d "$database" <<SQL
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS postgres_fdw;
DROP SERVER IF EXISTS b CASCADE;
CREATE SERVER b FOREIGN DATA WRAPPER postgres_fdw
    OPTIONS (host '$host', port '$postgresql_b_port', dbname '$database', fetch_size '10000');
CREATE USER MAPPING FOR matcher_loader SERVER b OPTIONS (user 'matcher_loader', password '$LOADER_PASSWORD');
CREATE USER MAPPING FOR matcher_rw SERVER b OPTIONS (user 'matcher_rw', password '$RW_PASSWORD');
CREATE USER MAPPING FOR matcher_ro SERVER b OPTIONS (user 'matcher_ro', password '$RO_PASSWORD');
CREATE USER MAPPING FOR matcher_none SERVER b OPTIONS (user 'matcher_none', password '$NONE_PASSWORD');
GRANT USAGE ON FOREIGN SERVER b TO matcher_rw, matcher_ro;
SQL
}

stop_postgresql() {
    process_of "$1" >/dev/null || return 0
    as postgres "$(program pg_ctl)" -D "$folder/$1/data" -m fast -w -t 10 -s stop \
        || as postgres "$(program pg_ctl)" -D "$folder/$1/data" -m immediate -w -t 10 -s stop
}
