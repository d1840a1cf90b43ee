# What start.sh, stop.sh and load.sh share: where everything lies, who runs what, which ports. Sourced, not run.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
host=127.0.0.1
database=matcher
instances=(postgresql-a postgresql-b mariadb clickhouse-1 clickhouse-2)

# The servers refuse to be root, so their own users must be able to reach their folders.
reachable_by_all() {
    local path=$1
    while [ ! -e "$path" ]; do path=$(dirname "$path"); done
    [ "$(id -u)" != 0 ] || runuser -u nobody -- test -x "$path"
}

servers_folder() {
    local wanted=${MATCHER_SERVERS_FOLDER:-$root/artifacts/servers}
    if [ -z "${MATCHER_SERVERS_FOLDER:-}" ] && ! reachable_by_all "$wanted"; then
        wanted=${TMPDIR:-/tmp}/matcher-servers-$(printf %s "$root" | cksum | cut -d' ' -f1)
    fi
    realpath -m "$wanted"
}

folder=$(servers_folder)

say() { printf '%s\n' "$*"; }

# The first program of a name that is there; server programs are often not on the path.
program() {
    local name=$1 place
    for place in /usr/lib/postgresql/*/bin/"$name" "$(command -v "$name" || true)" "/usr/sbin/$name" "/usr/bin/$name"; do
        if [ -x "$place" ]; then say "$place"; return; fi
    done
    return 1
}

# as USER COMMAND...: root does it as that user, anybody else as himself.
as() {
    local user=$1
    shift
    if [ "$(id -u)" = 0 ]; then runuser -u "$user" -- "$@"; else "$@"; fi
}

give() {
    if [ "$(id -u)" = 0 ]; then chown -R "$1" "$2"; fi
}

answers_on() { (exec 3<>"/dev/tcp/$host/$1") 2>/dev/null; }

# The process of an instance, if it still runs and is really ours: a number may have been given to somebody else since.
process_of() {
    local pid
    pid=$(head -n 1 "$folder/$1/pid" 2>/dev/null) || return 1
    [ -n "$pid" ] && tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF "$folder/$1/" && say "$pid"
}

# wait_until SECONDS COMMAND...
wait_until() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.1
    done
}

# A server that does not end when asked is killed: its data are not missed.
end_process() {
    local pid
    pid=$(process_of "$1") || return 0
    kill "$pid"
    wait_until 5 not_running "$1" || kill -KILL "$pid"
}

not_running() { ! process_of "$1"; }

# The first of 20 ports that nobody uses; folders that are made at the same moment do not look at the same place.
free_ports() {
    local block tried port i
    block=$(($(printf %s "$folder" | cksum | cut -d' ' -f1) % 280))
    for ((tried = 0; tried < 280; tried++)); do
        port=$((26100 + (block + tried) % 280 * 20))
        for ((i = 0; i < 20; i++)); do
            if answers_on $((port + i)); then continue 2; fi
        done
        say "$port"
        return
    done
    return 1
}

# The accounts' passwords and the ports: made once a folder, so that a server started later fits the others.
make_settings() {
    [ -e "$folder/settings.env" ] && return
    local port=${MATCHER_SERVERS_PORT:-$(free_ports)}
    mkdir -p "$folder"
    (
        umask 077
        {
            say "PORT=$port"
            for account in LOADER RW RO NONE; do say "${account}_PASSWORD=$(openssl rand -hex 12)"; done
        } >"$folder/settings.env"
    )
}

read_settings() {
    . "$folder/settings.env"
    postgresql_a_port=$PORT
    postgresql_b_port=$((PORT + 1))
    mariadb_port=$((PORT + 2))
}

# Ports of ClickHouse: http, https, native, between servers.
clickhouse_port() {
    local of=$((PORT + 3 + ($1 - 1) * 4))
    case $2 in
        http) say "$of" ;;
        https) say $((of + 1)) ;;
        native) say $((of + 2)) ;;
        between) say $((of + 3)) ;;
    esac
}

# The passwords are never arguments: everybody on the machine can read those.
psql_on() {
    local port=$1
    shift
    PGPASSWORD=$LOADER_PASSWORD psql -X -q -v ON_ERROR_STOP=1 -h "$host" -p "$port" -U matcher_loader "$@"
}

mariadb_on() { MYSQL_PWD=$LOADER_PASSWORD mariadb --no-defaults -h "$host" -P "$mariadb_port" -u matcher_loader "$@"; }

# clickhouse_on SHARD [DATABASE]; the statement is read from standard input, with its data after a line break.
clickhouse_on() {
    curl -sS --fail-with-body -K <(say "user = \"matcher_loader:$LOADER_PASSWORD\"") -X POST -T - \
        "http://$host:$(clickhouse_port "$1" http)/?database=${2:-default}"
}
