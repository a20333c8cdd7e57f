package fr.clausesociale.reporting.forms;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a table as a parameter names it, for who cannot set "Accept"; or how CSV is written where that asks for it. */
@Schema(enumeration = {"FR", "NEUTRAL", "json", "csv", "xlsx", "parquet", "jsonstat"})
public enum AskedForm {
    /** As spreadsheets in France read it. */
    FR("FR", null),
    NEUTRAL("NEUTRAL", null),
    JSON("json", null),
    CSV("csv", Form.CSV),
    XLSX("xlsx", Form.XLSX),
    PARQUET("parquet", Form.PARQUET),
    JSON_STAT("jsonstat", Form.JSON_STAT);

    private final String name;
    private final Form form;

    AskedForm(String name, Form form) {
        this.name = name;
        this.form = form;
    }

    /** The file that is asked for by its name, whatever else is accepted. */
    public Optional<Form> form() {
        return Optional.ofNullable(form);
    }

    @Override
    public String toString() {
        return name;
    }
}
