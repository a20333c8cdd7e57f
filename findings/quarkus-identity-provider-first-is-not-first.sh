#!/usr/bin/env bash
# Quarkus security: a provider of identities that wants to be asked before the framework's own and returns the constant
# SYSTEM_FIRST is asked after every provider that says nothing about its priority, because the default is one higher.
# Seen with io.quarkus.security:quarkus-security 2.3.2 (the one of Quarkus 3.33). Source: the constants and the default method of
# io.quarkus.security.identity.IdentityProvider; providers are tried from the highest priority down.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
mvn=$(command -v mvn || echo "$here/../mvnw")
take() { (cd "$tmp" && "$mvn" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact="$1" -DoutputDirectory="$tmp/${2:-lib}"); }
take io.quarkus.security:quarkus-security:2.3.2
take io.smallrye.reactive:mutiny:3.1.1
cat > "$tmp/Priority.java" <<'JAVA'
import io.quarkus.security.identity.*;
import io.quarkus.security.identity.request.*;
import io.smallrye.mutiny.Uni;
class Priority {
    public static void main(String[] args) {
        IdentityProvider<TokenAuthenticationRequest> silent = new IdentityProvider<>() {
            public Class<TokenAuthenticationRequest> getRequestType() { return TokenAuthenticationRequest.class; }
            public Uni<SecurityIdentity> authenticate(TokenAuthenticationRequest r, AuthenticationRequestContext c) { return null; }
        };
        System.out.println("SYSTEM_FIRST " + IdentityProvider.SYSTEM_FIRST + ", default " + silent.priority());
    }
}
JAVA
seen=$(java -cp "$tmp/lib/*" "$tmp/Priority.java"); echo "$seen"
[ "$seen" = "SYSTEM_FIRST 1000, default 1001" ]
