#!/usr/bin/env bash
# DuckDB by JDBC: after a commit that failed, the connection is in auto-commit for good, although the caller had switched it
# off: what follows is not one transaction any more. Reopen the connection.
# Seen with org.duckdb:duckdb_jdbc 1.5.6.0: two connections add the same key, the second commit is refused, then two inserts and
# a rollback leave both rows. Source: java.sql.Connection says that auto-commit stays as it was set.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
mvn=$(command -v mvn || echo "$here/../mvnw")
take() { (cd "$tmp" && "$mvn" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact="$1" -DoutputDirectory="$tmp/${2:-lib}"); }
take org.duckdb:duckdb_jdbc:1.5.6.0
cat > "$tmp/AfterCommit.java" <<'JAVA'
import java.sql.*;
import org.duckdb.DuckDBConnection;
class AfterCommit {
    public static void main(String[] args) throws Exception {
        try (Connection one = DriverManager.getConnection("jdbc:duckdb:");
                Connection two = ((DuckDBConnection) one).duplicate()) {
            try (Statement s = one.createStatement()) {
                s.execute("create table t (k integer primary key)");
            }
            one.setAutoCommit(false);
            two.setAutoCommit(false);
            insert(one, 1);
            String refused = "no";
            try {
                insert(two, 1);
                one.commit();
                two.commit();
            } catch (SQLException e) {
                refused = "yes";
            }
            insert(two, 2);
            try {
                two.rollback();
            } catch (SQLException e) {
                // told below by what is left
            }
            try (Statement s = one.createStatement(); ResultSet r = s.executeQuery("select count(*) from t where k = 2")) {
                r.next();
                System.out.println("commit refused: " + refused + ", rows left after the rollback: " + r.getInt(1));
            }
        }
    }
    static void insert(Connection c, int k) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("insert into t values (" + k + ")");
        }
    }
}
JAVA
seen=$(java -cp "$tmp/lib/*" "$tmp/AfterCommit.java"); echo "$seen"
[ "$seen" = "commit refused: yes, rows left after the rollback: 1" ]
