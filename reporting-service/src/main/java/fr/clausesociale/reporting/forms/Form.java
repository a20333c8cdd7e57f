package fr.clausesociale.reporting.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The files a table can be written to. */
public enum Form {
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX(MediaTypes.XLSX, "xlsx"),
    PARQUET(MediaTypes.PARQUET, "parquet"),
    JSON_STAT(MediaTypes.JSON_STAT, "json");

    private final String mediaType;
    private final String ending;

    Form(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the name of the file ends. */
    public String ending() {
        return ending;
    }

    /** @param type a media type without parameters */
    public static Optional<Form> of(String type) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.split(";")[0].equalsIgnoreCase(type))
                .findFirst();
    }

    /**
     * Writes a table, and leaves the stream open.
     *
     * @param french for spreadsheets in France: semicolons and decimal commas; of CSV only
     */
    public void write(Sheet sheet, boolean french, OutputStream out) throws IOException {
        switch (this) {
            case CSV -> CsvForm.write(sheet, french, out);
            case XLSX -> XlsxForm.write(sheet, out);
            case PARQUET -> ParquetForm.write(sheet, out);
            case JSON_STAT -> JsonStatForm.write(sheet, out);
        }
    }
}
