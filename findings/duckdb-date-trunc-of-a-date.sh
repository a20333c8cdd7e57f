#!/usr/bin/env bash
# DuckDB by JDBC: date_trunc of a DATE was a DATE up to 1.4 and is a TIMESTAMP since 1.5, so a year read as text gains a time.
# Seen with org.duckdb:duckdb_jdbc 1.4.4.0 and 1.5.6.0. Source: DuckDB's documentation names the result of date_trunc for dates
# without saying that it changed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
mvn=$(command -v mvn || echo "$here/../mvnw")
take() { (cd "$tmp" && "$mvn" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact="$1" -DoutputDirectory="$tmp/${2:-lib}"); }
take org.duckdb:duckdb_jdbc:1.4.4.0 before
take org.duckdb:duckdb_jdbc:1.5.6.0 after
cat > "$tmp/Trunc.java" <<'JAVA'
import java.sql.*;
class Trunc {
    public static void main(String[] args) throws Exception {
        try (Connection c = DriverManager.getConnection("jdbc:duckdb:"); Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select typeof(t), t::varchar from (select date_trunc('year', date '2026-03-01') as t)")) {
            r.next();
            System.out.println(r.getString(1) + " " + r.getString(2));
        }
    }
}
JAVA
before=$(java -cp "$tmp/before/*" "$tmp/Trunc.java"); after=$(java -cp "$tmp/after/*" "$tmp/Trunc.java")
echo "1.4.4.0: $before"; echo "1.5.6.0: $after"
[ "$before" = "DATE 2026-01-01" ] && [ "$after" = "TIMESTAMP 2026-01-01 00:00:00" ]
