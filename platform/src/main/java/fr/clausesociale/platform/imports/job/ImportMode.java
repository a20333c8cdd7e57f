package fr.clausesociale.platform.imports.job;

/** VALIDATE runs the same code as COMMIT and takes back what it did; only the report stays. */
public enum ImportMode {
    VALIDATE,
    COMMIT
}
