#!/usr/bin/env bash
# Starts servers for the tests and benchmarks of sources in databases, on loopback only: see README.md beside this file.
# Usage: eng/servers/start.sh [postgresql] [mariadb] [clickhouse]      (none: all)
# The last line it writes is the file that says where they are. Ends with 1 when one that was asked for does not run.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
for part in certificates postgresql mariadb clickhouse; do . "$here/$part.sh"; done

# What was not finished making is made anew; what was, and does not start, is left for somebody to look at: its data may be dear.
start() {
    local instance=$1 kind=${1%-*} at=$folder/$1
    local server=${kind}_server package=${kind}_package
    program "${!server}" >/dev/null || { say "$kind is not installed: apt-get install ${!package}"; return 1; }
    if [ ! -e "$at/ready" ]; then
        end_process "$instance"
        rm -rf "$at"
        mkdir "$at"
        "make_$kind" "$instance"
    elif process_of "$instance" >/dev/null; then
        return
    fi
    "launch_$kind" "$instance"
    touch "$at/ready"
}

mkdir -p "$folder"
make_settings
read_settings
make_certificates

[ $# != 0 ] || set -- postgresql mariadb clickhouse
declare -A starting
for kind in "$@"; do
    case $kind in postgresql | mariadb | clickhouse) ;; *) say "Not a kind of server: $kind" >&2; exit 2 ;; esac
    for instance in "${instances[@]}"; do
        [ "${instance%-*}" = "$kind" ] || continue
        start "$instance" >"$folder/$instance.start" 2>&1 &
        starting[$instance]=$!
    done
done

failed=0
for instance in "${!starting[@]}"; do
    wait "${starting[$instance]}" || { failed=1; say "NOT STARTED: $instance" >&2; sed 's/^/    /' "$folder/$instance.start" >&2; }
done
if process_of postgresql-a >/dev/null && process_of postgresql-b >/dev/null; then join_postgresql; fi

# describe INSTANCE NAME=VALUE...: lines for a server that runs.
describe() {
    local instance=$1
    shift
    if process_of "$instance" >/dev/null; then printf '%s\n' "$@"; fi
}

umask 077
{
    say "HOST=$host"
    say "TLS_HOST=localhost"
    say "CA=$folder/certificates/ca.crt"
    say "DATABASE=$database"
    for account in loader rw ro none; do
        password=${account^^}_PASSWORD
        say "${account^^}=matcher_$account"
        say "$password=${!password}"
    done
    describe postgresql-a "POSTGRESQL_PORT=$postgresql_a_port"
    describe postgresql-b "POSTGRESQL_B_PORT=$postgresql_b_port"
    describe mariadb "MARIADB_PORT=$mariadb_port"
    describe clickhouse-1 "CLICKHOUSE_PORT=$(clickhouse_port 1 http)" "CLICKHOUSE_TLS_PORT=$(clickhouse_port 1 https)"
    describe clickhouse-2 "CLICKHOUSE_2_PORT=$(clickhouse_port 2 http)"
} >"$folder/servers.env"
say "$folder/servers.env"
exit "$failed"
