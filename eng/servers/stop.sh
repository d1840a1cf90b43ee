#!/usr/bin/env bash
# Stops the servers that start.sh started. Usage: eng/servers/stop.sh [--remove]      (--remove: their data too)
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
for part in postgresql mariadb clickhouse; do . "$here/$part.sh"; done

for instance in "${instances[@]}"; do
    "stop_${instance%-*}" "$instance" || say "Not stopped: $instance" >&2 &
done
wait
rm -f "$folder/servers.env"
if [ "${1:-}" = --remove ]; then rm -rf "$folder"; fi
