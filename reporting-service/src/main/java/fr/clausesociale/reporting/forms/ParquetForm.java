package fr.clausesociale.reporting.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Parquet, written by the columnar engine in a database of its own in memory: the copy of the facts may not touch another file.
 * Codes as text, hours and equivalents as decimals of two digits, rates and shares of four, counts as whole numbers; the total is left out, as readers
 * sum up.
 */
final class ParquetForm {

    private ParquetForm() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        Path file = Files.createTempFile("figures", ".parquet");
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "64MB");
        settings.setProperty("temp_directory", file + ".tmp");
        settings.setProperty("threads", "1");
        try (DuckDBConnection connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE figures (" + columns(sheet) + ")");
            fill(connection, sheet);
            statement.execute("COPY figures TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
            Files.copy(file, out);
        } catch (SQLException e) {
            throw new IOException("The engine could not write Parquet", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Names are codes of this service: letters only. */
    private static String columns(Sheet sheet) {
        return Stream.of(
                        sheet.dimensions().stream().map(d -> '"' + d.code() + "\" VARCHAR"),
                        sheet.measures().stream()
                                .map(m -> '"' + m.code() + "\" "
                                        + (m.digits() == 0 ? "BIGINT" : "DECIMAL(18, " + m.digits() + ")")),
                        Stream.of("\"status\" VARCHAR", "\"definition\" VARCHAR"))
                .flatMap(column -> column)
                .collect(Collectors.joining(", "));
    }

    private static void fill(DuckDBConnection connection, Sheet sheet) throws SQLException {
        String version = sheet.version();
        try (DuckDBAppender appender = connection.createAppender("main", "figures")) {
            for (Sheet.Row row : sheet.rows()) {
                appender.beginRow();
                for (Sheet.Value value : row.values()) {
                    appender.append(value.code());
                }
                for (int i = 0; i < sheet.measures().size(); i++) {
                    BigDecimal value = row.measures().get(i);
                    if (value == null) {
                        appender.appendNull();
                    } else if (sheet.measures().get(i).digits() > 0) {
                        appender.append(value.setScale(sheet.measures().get(i).digits()));
                    } else {
                        appender.append(value.longValueExact());
                    }
                }
                appender.append(row.status());
                appender.append(version);
                appender.endRow();
            }
            appender.flush();
        }
    }
}
