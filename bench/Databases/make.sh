#!/usr/bin/env bash
# Makes a table of payments in the servers that eng/servers/start.sh started, and a roster of people who are in it.
# Usage: bench/Databases/make.sh ROWS FOLDER [WHAT...]
#   roster          FOLDER/roster.csv (200,000 people), matcher.yaml, secret.key
#   postgresql      matcher_bench.payments, with an index on the ID number
#   postgresql-two  matcher_bench.payments_two: partitioned, the second half of its rows on the second server
#   clickhouse      matcher_bench.payments
#   clickhouse-two  matcher_bench.payments_two: distributed, the second half on the second shard
#   csv             FOLDER/payments.csv, the same rows, from PostgreSQL
# None: roster postgresql clickhouse. The rows are the same wherever they are.
. "$(dirname "${BASH_SOURCE[0]}")/../../eng/servers/common.sh"
here=$root/bench/Databases
rows=${1:?"Usage: make.sh ROWS FOLDER [WHAT...]"}
out=$(realpath -m "${2:?"Usage: make.sh ROWS FOLDER [WHAT...]"}")
shift 2
[ $# != 0 ] || set -- roster postgresql clickhouse
read_settings
mkdir -p "$out"
roster=200000
# Ten payments a person, but never fewer people than the roster has.
people=$((rows / 10 > roster ? rows / 10 : roster))
half=$((rows / 2))

# payments_in_postgresql PORT TABLE FIRST LAST
payments_in_postgresql() {
    psql_on "$1" -d "$database" -v table="$2" -v first="$3" -v last="$4" -v people="$people" -f "$here/postgresql.sql"
}

# payments_in_clickhouse SHARD TABLE FIRST COUNT
payments_in_clickhouse() {
    local sql
    sql=$(cat "$here/clickhouse.sql")
    sql=${sql//:table/$2} sql=${sql//:first/$3} sql=${sql//:count/$4} sql=${sql//:people/$people}
    say 'CREATE DATABASE IF NOT EXISTS matcher_bench' | clickhouse_on "$1"
    say "DROP TABLE IF EXISTS $2" | clickhouse_on "$1" matcher_bench
    say "$sql" | clickhouse_on "$1" matcher_bench
}

make_roster() {
    local sql
    sql=$(cat "$here/roster.sql")
    sql=${sql//:roster/$roster} sql=${sql//:people/$people}
    # The functions come with a table, here of one row.
    payments_in_postgresql "$postgresql_a_port" one_payment 1 1
    say "COPY ($sql) TO STDOUT WITH (FORMAT csv, HEADER)" \
        | PGOPTIONS='-c search_path=matcher_bench' psql_on "$postgresql_a_port" -d "$database" >"$out/roster.csv"
    sed "s|:rules|$root/rules|" "$here/matcher.yaml" >"$out/matcher.yaml"
    [ -e "$out/secret.key" ] || openssl rand -hex 32 >"$out/secret.key"
}

make_postgresql() { payments_in_postgresql "$postgresql_a_port" payments 1 "$rows"; }

make_postgresql_two() {
    payments_in_postgresql "$postgresql_b_port" payments_b $((half + 1)) "$rows"
    payments_in_postgresql "$postgresql_a_port" payments_a 1 "$half"
    psql_on "$postgresql_a_port" -d "$database" <<SQL
SET client_min_messages = warning;
SET search_path = matcher_bench, public;
DROP TABLE IF EXISTS payments_two;
CREATE TABLE payments_two (LIKE payments_a) PARTITION BY RANGE (id);
ALTER TABLE payments_two ATTACH PARTITION payments_a FOR VALUES FROM (1) TO ($((half + 1)));
CREATE FOREIGN TABLE payments_b PARTITION OF payments_two FOR VALUES FROM ($((half + 1))) TO ($((rows + 1)))
    SERVER b OPTIONS (schema_name 'matcher_bench', table_name 'payments_b');
ANALYZE payments_two;
SQL
}

make_clickhouse() { payments_in_clickhouse 1 payments 1 "$rows"; }

make_clickhouse_two() {
    payments_in_clickhouse 1 payments_part 1 "$half"
    payments_in_clickhouse 2 payments_part $((half + 1)) $((rows - half))
    say 'DROP TABLE IF EXISTS payments_two' | clickhouse_on 1 matcher_bench
    say "CREATE TABLE payments_two AS payments_part ENGINE = Distributed(two_shards, matcher_bench, payments_part)" \
        | clickhouse_on 1 matcher_bench
}

make_csv() {
    say 'COPY (SELECT * FROM matcher_bench.payments ORDER BY id) TO STDOUT WITH (FORMAT csv, HEADER)' \
        | psql_on "$postgresql_a_port" -d "$database" >"$out/payments.csv"
}

for what in "$@"; do
    SECONDS=0
    "make_${what//-/_}"
    say "$what: $SECONDS s"
done
