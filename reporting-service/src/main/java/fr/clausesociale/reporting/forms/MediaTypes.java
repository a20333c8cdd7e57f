package fr.clausesociale.reporting.forms;

/** Media types that have no constant elsewhere. */
public final class MediaTypes {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PARQUET = "application/vnd.apache.parquet";
    public static final String JSON_STAT = "application/vnd.json-stat+json";

    private MediaTypes() {}
}
