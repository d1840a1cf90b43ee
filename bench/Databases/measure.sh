#!/usr/bin/env bash
# Times a comparison of the roster of make.sh with its payments where they are, and by way of an export.
# Usage: bench/Databases/measure.sh FOLDER MATCHER TABLE WHERE...
#   FOLDER   that of make.sh, with roster.csv and matcher.yaml
#   MATCHER  the program
#   TABLE    payments, or another table of matcher_bench with the same columns
#   WHERE    postgresql, postgresql-lists, clickhouse; export-postgresql, export-clickhouse: to CSV, and the comparison with that
# A line each: seconds, of these the program's processor; its peak memory; bytes over loopback both ways, in MB. Nothing else should run.
. "$(dirname "${BASH_SOURCE[0]}")/../../eng/servers/common.sh"
out=$(realpath "${1:?"Usage: measure.sh FOLDER MATCHER TABLE WHERE..."}") matcher=$(realpath "$2") table=$3
shift 3
read_settings
set -a; . "$folder/servers.env"; set +a

loopback() { awk '$1 == "lo:" { print $2 }' /proc/net/dev; }

# measured NAME COMMAND...
measured() {
    local name=$1 before
    before=$(loopback)
    shift
    /usr/bin/time -o "$out/time" -f '%e %U %S %M' "$@" >"$out/$name.log" 2>&1 || [ $? = 4 ] || { tail -5 "$out/$name.log"; return 1; }
    awk -v name="$name" -v bytes=$(($(loopback) - before)) 'END {
        printf "%-28s %8.1f s  processor %7.1f s  memory %6.0f MB  loopback %8.1f MB\n", name, $1, $2 + $3, $4 / 1024, bytes / 1e6
    }' "$out/time"
}

# config KIND PORT KEYS
config() {
    sed "s|  social_insurance: { files: .*|  social_insurance: { database: bench, table: matcher_bench.$table, row_key: [id] }|" \
        "$out/matcher.yaml"
    say "databases: { bench: { kind: $1, host: $HOST, port: $2, user: $RW, password: { env: RW_PASSWORD }, tls: { none: $HOST }," \
        "database: $DATABASE, keys: $3 } }"
}

exported() {
    sed "s|payments.csv|$table.csv|" "$out/matcher.yaml" >"$out/of-export.yaml"
    measured "run-of-export" "$matcher" run "$out/of-export.yaml" --dry-run
    rm "$out/$table.csv"
}

for where in "$@"; do
    say "$table, $where"
    case $where in
        postgresql) config postgresql "$POSTGRESQL_PORT" temporary >"$out/$where.yaml" ;;
        postgresql-lists) config postgresql "$POSTGRESQL_PORT" lists >"$out/$where.yaml" ;;
        clickhouse) config clickhouse "$CLICKHOUSE_PORT" auto >"$out/$where.yaml" ;;
        export-postgresql)
            PGPASSWORD=$RW_PASSWORD measured "$where" sh -c "psql -h $HOST -p $POSTGRESQL_PORT -U $RW -d $DATABASE \
                -c 'COPY matcher_bench.$table TO STDOUT WITH (FORMAT csv, HEADER)' >'$out/$table.csv'"
            exported
            continue ;;
        export-clickhouse)
            measured "$where" sh -c "curl -sS --fail -H 'X-ClickHouse-User: $RW' -H 'X-ClickHouse-Key: $RW_PASSWORD' \
                'http://$HOST:$CLICKHOUSE_PORT/' --data-binary 'SELECT * FROM matcher_bench.$table FORMAT CSVWithNames' \
                >'$out/$table.csv'"
            exported
            continue ;;
    esac
    measured "$where" "$matcher" run "$out/$where.yaml" --dry-run
done
