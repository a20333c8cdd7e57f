package fr.clausesociale.pages.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every page, whoever writes the next one. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)\\b[^>]*>");
    private static final Pattern FORM = Pattern.compile("(?s)<form method=\"post\".*?</form>");
    private static final Pattern TABLE = Pattern.compile("(?s)<table>.*?</table>");

    @Test
    void noPageHoldsScriptOrStyleOfItsOwn() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(read(template))
                        .doesNotContainPattern("(?i)<script|<style|\\sstyle=|\\son[a-z]+=|javascript:")
                        // nothing from elsewhere, but where somebody asks to be led there
                        .doesNotContainPattern("(?<!<a href=\")https?://")
                        .doesNotContain(".raw"));
    }

    @Test
    void everyFieldHasALabel() {
        assertThat(templates()).allSatisfy(template -> {
            String text = read(template);
            assertThat(found(FIELD, text))
                    .filteredOn(field -> !field.contains("type=\"hidden\""))
                    .allSatisfy(field -> {
                        String id = field.replaceAll(".* id=\"([^\"]+)\".*", "$1");
                        assertThat(text).contains("<label for=\"" + id + "\"");
                    });
        });
    }

    @Test
    void everyFormThatChangesSomethingIsBoundToThePageThatWasShown() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(found(FORM, read(template)))
                        .allSatisfy(form -> assertThat(form).contains("{#include layout/csrf /}")));
    }

    @Test
    void everyTableSaysWhatItIsAndHasHeadings() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(found(TABLE, read(template)))
                        .allSatisfy(
                                table -> assertThat(table).contains("<caption>", "scope=\"col\"", "scope=\"row\"")));
    }

    @Test
    void everyPageIsMadeInTheSameFrame() {
        assertThat(templates())
                .filteredOn(template -> !List.of("base.html", "csrf.html", "refusal.html")
                        .contains(template.getFileName().toString()))
                .isNotEmpty()
                .allSatisfy(template -> assertThat(read(template)).startsWith("{#include layout/base}"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Path> templates() {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
