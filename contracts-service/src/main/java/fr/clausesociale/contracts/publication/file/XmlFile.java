package fr.clausesociale.contracts.publication.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.table.TableProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The records of an XML file: what lies between {@code <marche>} or {@code <contrat-concession>} and its end. Each is cut out
 * and read alone, so that one that is damaged fails alone and memory holds one. A file that declares a document type is
 * refused whole: no published file needs one, and it is the way to read files of the machine or to fill its memory.
 *
 * <p>The bytes are those of UTF-8 by now, whatever encoding the file declares.
 */
final class XmlFile implements RecordSource {

    private static final Set<String> RECORDS = Set.of("marche", "contrat-concession");
    private static final String LIST = "marches";
    private static final String DAMAGED = "";

    /** What is longer is no record. */
    private static final int LONGEST = 8 << 20;

    private static final int LONGEST_NAME = 200;

    private static final int END = -1;

    private final Reader file;
    /** What was read of the record at hand; outside of records what was read since the last tag began. */
    private final StringBuilder text = new StringBuilder();
    /** The name of the record at hand as the file writes it, null between records. */
    private String record;

    private String root;
    private boolean rootEnded;
    private boolean lists;
    private int ahead = END;
    private int line = 1;
    private int column;

    XmlFile(InputStream file) {
        this.file = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public JsonNode next() throws IOException, FileUnreadable {
        String found = advance();
        if (found == null) {
            return null;
        }
        return found.equals(DAMAGED) ? MissingNode.getInstance() : XmlRecord.read(found);
    }

    @Override
    public boolean skip() throws IOException, FileUnreadable {
        return advance() != null;
    }

    /** The text of the next record, null at the end of the file. */
    private String advance() throws IOException, FileUnreadable {
        for (int c = read(); c != END; c = read()) {
            String found = c == '<' ? tag() : null;
            if (found != null) {
                return found;
            }
        }
        if (!lists) {
            throw new FileUnreadable(ImportsProblem.FILE_NOT_JSON);
        }
        if (!rootEnded) {
            throw new FileUnreadable(TableProblem.FILE_BROKEN, line, column);
        }
        return null;
    }

    /** Reads what begins with this bracket; the record that ends by it, if one does. */
    private String tag() throws IOException, FileUnreadable {
        if (record == null) {
            text.setLength(0);
            text.append('<');
        }
        int begin = text.length() - 1;
        int c = read();
        if (c == '!') {
            declaration();
            return null;
        }
        if (c == '?') {
            through("?>");
            return null;
        }
        boolean closes = c == '/';
        if (!closes) {
            ahead = c;
        }
        String name = name();
        boolean whole = restOfTag();
        return closes ? closed(name) : opened(name, begin, whole);
    }

    private String opened(String name, int begin, boolean whole) {
        root = root == null && !name.isEmpty() ? name : root;
        String local = XmlRecord.local(name);
        lists |= local.equals(LIST) || RECORDS.contains(local);
        if (!RECORDS.contains(local)) {
            rootEnded |= whole && name.equals(root);
            return null;
        }
        // One that begins within another shows that the end of that one is missing.
        String before = record == null ? null : DAMAGED;
        text.delete(0, begin);
        record = name;
        return before == null && whole ? closed(name) : before;
    }

    private String closed(String name) {
        rootEnded |= name.equals(root);
        if (record == null || !name.equals(record) && !name.equals(root)) {
            return null;
        }
        String found = name.equals(record) ? text.toString() : DAMAGED;
        record = null;
        return found;
    }

    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        int c = read();
        for (; c > ' ' && c != '/' && c != '>' && c != '<' && name.length() < LONGEST_NAME; c = read()) {
            name.append((char) c);
        }
        ahead = c;
        return name.toString();
    }

    /** @return whether the tag is an element of its own, without content */
    private boolean restOfTag() throws IOException {
        int quote = END;
        int before = END;
        for (int c = read(); c != END; c = read()) {
            if (c == '>' && quote == END) {
                return before == '/';
            }
            if (c == '<') {
                ahead = c;
                return false;
            }
            if (quote == END && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = END;
            }
            before = c;
        }
        return false;
    }

    private void declaration() throws IOException, FileUnreadable {
        int c = read();
        if (c == '-') {
            through("-->");
        } else if (c == '[') {
            through("]]>");
        } else {
            throw new FileUnreadable(ImportsProblem.FILE_DECLARES_DOCUMENT_TYPE, line);
        }
    }

    /** Passes over what ends with these characters: one of them twice or once, then a bracket. */
    private void through(String end) throws IOException {
        int matched = 0;
        for (int c = read(); c != END; c = read()) {
            matched = c == end.charAt(matched) ? matched + 1 : c == end.charAt(0) ? matched : 0;
            if (matched == end.length()) {
                return;
            }
        }
    }

    private int read() throws IOException {
        if (ahead != END) {
            int c = ahead;
            ahead = END;
            return c;
        }
        int c = file.read();
        column = c == '\n' ? 0 : column + 1;
        line += c == '\n' ? 1 : 0;
        if (c != END && text.length() < LONGEST) {
            text.append((char) c);
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
