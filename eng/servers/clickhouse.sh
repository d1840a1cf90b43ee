# ClickHouse, twice: the shards of the cluster two_shards; of one_shard_away only the first is there.
# Debian's is of 2018; what is written here suits it. Sourced.

clickhouse_server=clickhouse-server clickhouse_package=clickhouse-server

launch_clickhouse() {
    write_clickhouse_config "${1#clickhouse-}" >"$at/config.xml"
    write_clickhouse_users >"$at/users.xml"
    as clickhouse setsid sh -c 'echo $$ >"$1/pid"; exec "$2" --config="$1/config.xml"' sh "$at" "$(program clickhouse-server)" \
        >"$at/output" 2>&1 </dev/null &
    wait_until 15 clickhouse_answers "${1#clickhouse-}" || { tail -n 5 "$at/errors"; return 1; }
}

clickhouse_answers() { say "CREATE DATABASE IF NOT EXISTS $database" | clickhouse_on "$1"; }

make_clickhouse() {
    mkdir "$at/data"
    certificate_for clickhouse "$at"
    (umask 077 && touch "$at/users.xml" "$at/config.xml")
    give clickhouse "$at"
}

# matcher_ro may change nothing, not even a setting; matcher_ro2 may change settings, as many read-only accounts may.
write_clickhouse_users() {
    cat <<XML
<yandex>
    <profiles>
        <default>
            <max_memory_usage>${MATCHER_SERVERS_CLICKHOUSE_MEMORY:-4000000000}</max_memory_usage>
            <log_queries>1</log_queries>
        </default>
        <readonly><readonly>1</readonly></readonly>
        <readonly2><readonly>2</readonly></readonly2>
    </profiles>
    <quotas><default/></quotas>
    <users>
$(clickhouse_user matcher_loader "$LOADER_PASSWORD" default "")
$(clickhouse_user matcher_rw "$RW_PASSWORD" default "")
$(clickhouse_user matcher_ro "$RO_PASSWORD" readonly "")
$(clickhouse_user matcher_ro2 "$RO_PASSWORD" readonly2 "")
$(clickhouse_user matcher_none "$NONE_PASSWORD" readonly "<allow_databases><database>nothing</database></allow_databases>")
    </users>
</yandex>
XML
}

clickhouse_user() {
    say "<$1><password>$2</password><networks><ip>127.0.0.1</ip></networks><profile>$3</profile><quota>default</quota>$4</$1>"
}

write_clickhouse_config() {
    cat <<XML
<yandex>
    <logger><level>warning</level><log>$at/log</log><errorlog>$at/errors</errorlog><size>10M</size><count>2</count></logger>
    <listen_host>$host</listen_host>
    <http_port>$(clickhouse_port "$1" http)</http_port>
    <https_port>$(clickhouse_port "$1" https)</https_port>
    <tcp_port>$(clickhouse_port "$1" native)</tcp_port>
    <interserver_http_port>$(clickhouse_port "$1" between)</interserver_http_port>
    <interserver_http_host>$host</interserver_http_host>
    <openSSL>
        <server>
            <certificateFile>$at/server.crt</certificateFile>
            <privateKeyFile>$at/server.key</privateKeyFile>
            <caConfig>$at/ca.crt</caConfig>
            <verificationMode>none</verificationMode>
        </server>
    </openSSL>
    <path>$at/data/</path>
    <tmp_path>$at/data/tmp/</tmp_path>
    <user_files_path>$at/data/user_files/</user_files_path>
    <format_schema_path>$at/data/format_schemas/</format_schema_path>
    <users_config>$at/users.xml</users_config>
    <default_profile>default</default_profile>
    <default_database>default</default_database>
    <timezone>Asia/Shanghai</timezone>
    <mark_cache_size>536870912</mark_cache_size>
    <uncompressed_cache_size>0</uncompressed_cache_size>
    <query_log>
        <database>system</database>
        <table>query_log</table>
        <flush_interval_milliseconds>500</flush_interval_milliseconds>
    </query_log>
    <remote_servers>
        <two_shards>$(clickhouse_shard 1)$(clickhouse_shard 2)</two_shards>
        <one_shard_away>$(clickhouse_shard 1)<shard><replica><host>$host</host><port>1</port></replica></shard></one_shard_away>
    </remote_servers>
</yandex>
XML
}

clickhouse_shard() {
    say "<shard><replica><host>$host</host><port>$(clickhouse_port "$1" native)</port><user>matcher_loader</user>"
    say "<password>$LOADER_PASSWORD</password></replica></shard>"
}

stop_clickhouse() { end_process "$1"; }
