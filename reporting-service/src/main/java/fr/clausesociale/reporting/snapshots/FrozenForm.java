package fr.clausesociale.reporting.snapshots;

import fr.clausesociale.reporting.forms.Form;

/** The forms in which a table is frozen. */
enum FrozenForm {
    JSON(null, false),
    CSV(Form.CSV, false),
    /** For spreadsheets in France. */
    CSV_FR(Form.CSV, true),
    XLSX(Form.XLSX, false),
    PARQUET(Form.PARQUET, false),
    JSON_STAT(Form.JSON_STAT, false);

    private final Form form;
    private final boolean french;

    FrozenForm(Form form, boolean french) {
        this.form = form;
        this.french = french;
    }

    /** Null for the answer itself. */
    Form form() {
        return form;
    }

    boolean isFrench() {
        return french;
    }

    String mediaType() {
        return form == null ? "application/json" : form.mediaType();
    }

    /** How the name of the file ends. */
    String ending() {
        return form == null ? "json" : form.ending();
    }
}
