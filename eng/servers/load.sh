#!/usr/bin/env bash
# Loads tables that eng/servers/Loading wrote into the servers that run.
# Usage: eng/servers/load.sh FOLDER [NAME of the schema or database; matcher_sample] [postgresql] [mariadb] [clickhouse]
# What is there under that name goes first. In ClickHouse the tables are on the first shard.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
tables=$(realpath "${1:?"Usage: load.sh FOLDER [NAME] [KIND...]"}")
name=${2:-matcher_sample}
shift $(($# < 2 ? $# : 2))
[ $# != 0 ] || set -- postgresql mariadb clickhouse
read_settings

load_postgresql() {
    process_of postgresql-a >/dev/null || return 0
    {
        say "SET client_min_messages = warning;"
        say "DROP SCHEMA IF EXISTS \"$name\" CASCADE; CREATE SCHEMA \"$name\"; SET search_path = \"$name\";"
        for table in "$tables"/*.tsv; do
            cat "${table%.tsv}.postgresql.sql"
            say "\\copy \"$(basename "$table" .tsv)\" FROM '$table'"
        done
        say "ANALYZE;"
    } | psql_on "$postgresql_a_port" -d "$database"
}

load_mariadb() {
    process_of mariadb >/dev/null || return 0
    {
        say "DROP DATABASE IF EXISTS \`$name\`; CREATE DATABASE \`$name\`; USE \`$name\`;"
        for table in "$tables"/*.tsv; do
            cat "${table%.tsv}.mysql.sql"
            say "LOAD DATA LOCAL INFILE '$table' INTO TABLE \`$(basename "$table" .tsv)\` CHARACTER SET utf8mb4;"
        done
    } | mariadb_on --default-character-set=utf8mb4 --local-infile=1
}

# By HTTP a request is one statement.
load_clickhouse() {
    process_of clickhouse-1 >/dev/null || return 0
    local table
    say "DROP DATABASE IF EXISTS \`$name\`" | clickhouse_on 1
    say "CREATE DATABASE \`$name\`" | clickhouse_on 1
    for table in "$tables"/*.tsv; do
        while IFS= read -r statement; do
            say "${statement%;}" | clickhouse_on 1 "$name"
        done <"${table%.tsv}.clickhouse.sql"
        { say "INSERT INTO \`$(basename "$table" .tsv)\` FORMAT TabSeparated"; cat "$table"; } | clickhouse_on 1 "$name"
    done
}

for kind in "$@"; do
    "load_$kind"
done
