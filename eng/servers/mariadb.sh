# MariaDB. Its collation does not tell case or width apart, as most servers' do not. Sourced.

mariadb_server=mariadbd mariadb_package=mariadb-server

launch_mariadb() {
    write_mariadb_conf >"$at/my.cnf"
    as mysql setsid "$(program mariadbd)" --defaults-file="$at/my.cnf" >"$at/output" 2>&1 </dev/null &
    wait_until 15 mariadb_on -e 'SELECT 1' || { tail -n 5 "$at/log.err"; return 1; }
}

make_mariadb() {
    certificate_for mysql "$at"
    (umask 077 && write_mariadb_accounts >"$at/accounts.sql")
    give mysql "$at"
    as mysql "$(program mariadb-install-db)" --no-defaults --datadir="$at/data" --auth-root-authentication-method=normal \
        --skip-test-db --skip-name-resolve --innodb-flush-method=nosync >"$at/install.log" 2>&1 \
        || { tail -n 5 "$at/install.log"; return 1; }
}

# The names of all databases with sources begin with matcher.
write_mariadb_accounts() {
    cat <<SQL
CREATE DATABASE IF NOT EXISTS $database;
CREATE USER IF NOT EXISTS matcher_loader@'%' IDENTIFIED BY '$LOADER_PASSWORD';
CREATE USER IF NOT EXISTS matcher_rw@'%' IDENTIFIED BY '$RW_PASSWORD';
CREATE USER IF NOT EXISTS matcher_ro@'%' IDENTIFIED BY '$RO_PASSWORD';
CREATE USER IF NOT EXISTS matcher_none@'%' IDENTIFIED BY '$NONE_PASSWORD';
GRANT ALL ON *.* TO matcher_loader@'%' WITH GRANT OPTION;
GRANT SELECT, CREATE TEMPORARY TABLES ON \`$database%\`.* TO matcher_rw@'%';
GRANT SELECT ON \`$database%\`.* TO matcher_ro@'%';
DROP USER IF EXISTS root@localhost;
DROP USER IF EXISTS mysql@localhost;
SQL
}

write_mariadb_conf() {
    cat <<CONF
[mariadbd]
datadir=$at/data
port=$mariadb_port
bind-address=$host
socket=mariadb.sock
pid-file=$at/pid
log-error=$at/log.err
init-file=$at/accounts.sql
skip-name-resolve
character-set-server=utf8mb4
ssl-ca=$at/ca.crt
ssl-cert=$at/server.crt
ssl-key=$at/server.key
skip-log-bin
innodb-flush-method=nosync
innodb-flush-log-at-trx-commit=2
innodb-doublewrite=0
${MATCHER_SERVERS_MARIADB:-}
CONF
}

stop_mariadb() { end_process mariadb; }
