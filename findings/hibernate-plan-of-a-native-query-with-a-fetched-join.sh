#!/usr/bin/env bash
# Hibernate ORM: a native query that fetches a collection with addJoin or addFetch is never found again among the plans that are
# kept: each run, be it of the same text, makes one more and keeps it; with entities alone it is found. A service that runs such a
# query often fills the cache with equal plans and pays for each search among them.
# Seen with org.hibernate.orm:hibernate-core 7.2.14.Final. Source: its own statistics (getQueryPlanCacheHitCount and
# getQueryPlanCacheMissCount, https://docs.jboss.org/hibernate/orm/7.2/javadocs/org/hibernate/stat/Statistics.html).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
mvn=$(command -v mvn || echo "$here/../mvnw")
cat > "$tmp/pom.xml" <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>plans</groupId><artifactId>plans</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.hibernate.orm</groupId><artifactId>hibernate-core</artifactId><version>7.2.14.Final</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.3.232</version></dependency>
  </dependencies>
</project>
XML
"$mvn" -q -B -f "$tmp/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$tmp/lib"
mkdir "$tmp/out"
cat > "$tmp/Plans.java" <<'JAVA'
import jakarta.persistence.*;
import java.util.*;
import org.hibernate.*;
import org.hibernate.cfg.Configuration;
import org.hibernate.query.NativeQuery;
class Plans {
    @Entity(name = "Shelf") static class Shelf {
        @Id int id;
        @OneToMany(mappedBy = "shelf") List<Book> books = new ArrayList<>();
    }
    @Entity(name = "Book") static class Book {
        @Id int id;
        @ManyToOne(fetch = FetchType.LAZY) Shelf shelf;
    }
    public static void main(String[] args) {
        Configuration configuration = new Configuration().addAnnotatedClass(Shelf.class).addAnnotatedClass(Book.class);
        configuration.setProperty("hibernate.connection.url", "jdbc:h2:mem:plans");
        configuration.setProperty("hibernate.hbm2ddl.auto", "create");
        configuration.setProperty("hibernate.generate_statistics", "true");
        try (SessionFactory sessions = configuration.buildSessionFactory()) {
            for (String how : List.of("entities", "addJoin", "addFetch")) {
                sessions.getStatistics().clear();
                for (int i = 0; i < 100; i++) {
                    try (Session session = sessions.openSession()) {
                        NativeQuery<?> query = session.createNativeQuery(
                                "select {s.*}, {b.*} from Shelf s left join Book b on b.shelf_id = s.id where '" + how + "' <> ''",
                                Object[].class);
                        query.addEntity("s", Shelf.class);
                        switch (how) {
                            case "entities" -> query.addEntity("b", Book.class);
                            case "addJoin" -> query.addJoin("b", "s.books");
                            default -> query.addFetch("b", "s", "books");
                        }
                        query.getResultList();
                    }
                }
                System.out.println(how + ": found " + sessions.getStatistics().getQueryPlanCacheHitCount() + ", made "
                        + sessions.getStatistics().getQueryPlanCacheMissCount());
            }
        }
    }
}
JAVA
javac -cp "$tmp/lib/*" -d "$tmp/out" "$tmp/Plans.java"
seen=$(java -cp "$tmp/lib/*:$tmp/out" Plans 2>/dev/null); echo "$seen"
[ "$seen" = "entities: found 99, made 1
addJoin: found 0, made 100
addFetch: found 0, made 100" ]
