package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

class QueriedNamesTest {

    private static final String SHELF = """
            package shop.shelf;
            @Entity class Shelf {}
            @Entity @Table(name = "shelf_label") class Label {}
            class Copies { String insert = "insert into shelf_copy (id) values (?)"; }
            """;

    @Test
    void a_name_is_found_in_a_literal_a_sum_a_text_block_and_an_annotation() {
        for (String query : List.of(
                "String q = \"select s from Shelf s\";",
                "String q = \"select s \" + \"from Shelf\" + where();",
                "String q = \"select s from \" + \"Shelf s\";",
                "String q = \"\"\"\n select 1\n from  Shelf s\n\"\"\";",
                "String q = \"delete from Till t where exists (from Shelf s where s.id = t.id)\";",
                "String q = \"update Shelf s set s.full = true\";",
                "@Formula(\"(select count(*) from Shelf s)\") int shelves;",
                "String q = \"select 1 from Till t, Shelf s\";")) {
            assertThat(arrows(SHELF, "package shop.till; class Till { " + query + " }"))
                    .as(query)
                    .containsExactly("till.Till names Shelf of shelf");
        }
    }

    @Test
    void a_table_is_found_by_whoever_maps_or_fills_it() {
        String till = """
                package shop.till;
                @Entity @Immutable @Table(name = "shelf_label") class Price {}
                class Till { String q = "select 1 from shelf_copy c join shelf s on s.id = c.id"; }
                """;

        assertThat(arrows(SHELF, till))
                .containsExactlyInAnyOrder(
                        "till.Price names shelf_label of shelf",
                        "till.Till names shelf_copy of shelf",
                        "till.Till names shelf of shelf");
    }

    @Test
    void what_is_of_the_same_package_or_no_name_of_a_query_is_none() {
        String shelf = "package shop.shelf; class Boards { String q = \"from Shelf s\"; }";
        String till = "package shop.till; class Till { String text = \"Shelf, from top to bottom\"; }";

        assertThat(arrows(SHELF, shelf, till)).isEmpty();
    }

    private static Set<String> arrows(String... sources) {
        return QueriedNames.arrows(
                        "shop", Stream.of(sources).map(QueriedNamesTest::source).toList())
                .stream()
                .map(QueriedNames.Arrow::toString)
                .collect(Collectors.toSet());
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
