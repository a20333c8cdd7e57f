package fr.clausesociale.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.platform.imports.kind.FileUnreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SheetTableTest {

    private static final byte[] CUT_OFF = cutOff();

    @Test
    void a_workbook_that_was_cut_off_is_told_to_be_no_table() {
        assertThatThrownBy(() -> SheetTable.open(new ByteArrayInputStream(CUT_OFF), titles -> true))
                .isInstanceOf(FileUnreadable.class)
                .hasMessage("FILE_IS_WORKBOOK");
    }

    @Test
    void a_workbook_of_people_that_was_cut_off_is_told_to_be_no_table() {
        assertThatThrownBy(() -> SheetTable.openInMemory(new ByteArrayInputStream(CUT_OFF), titles -> true))
                .isInstanceOf(FileUnreadable.class)
                .hasMessage("FILE_IS_WORKBOOK");
    }

    @Test
    void a_workbook_that_breaks_off_while_it_is_received_leaves_no_copy() throws Exception {
        List<Path> before = copies();

        assertThatThrownBy(() -> SheetTable.open(breakingOff(), titles -> true)).isInstanceOf(IOException.class);

        assertThat(copies()).isEqualTo(before);
    }

    private static byte[] cutOff() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] content = new byte[10_000];
        new Random(1).nextBytes(content);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Arrays.copyOf(out.toByteArray(), out.size() / 2);
    }

    private static InputStream breakingOff() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The sender is gone");
            }
        };
    }

    private static List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("sheet-"))
                    // others may work on theirs meanwhile, which are not empty
                    .filter(file -> file.toFile().length() == 0)
                    .sorted()
                    .toList();
        }
    }
}
