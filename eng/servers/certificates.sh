# A certificate authority of its own, and one certificate for all servers. It names localhost and nothing else: a client that asks for
# 127.0.0.1 must notice that the name is wrong. Sourced.

make_certificates() {
    local at=$folder/certificates
    [ ! -e "$at/ready" ] || return 0
    rm -rf "$at"
    mkdir -p "$at"
    (
        cd "$at"
        openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/CN=Matcher's test authority" -keyout ca.key -out ca.crt
        openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr
        printf 'subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n' >server.ext
        openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 3650 -extfile server.ext -out server.crt
    ) 2>"$at/log"
    touch "$at/ready"
}

# certificate_for USER FOLDER: servers insist that the key is theirs alone.
certificate_for() {
    cp "$folder/certificates/"{ca.crt,server.crt,server.key} "$2"
    chmod 600 "$2/server.key"
    give "$1" "$2/server.key"
}
