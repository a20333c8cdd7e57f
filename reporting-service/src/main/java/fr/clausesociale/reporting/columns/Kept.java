package fr.clausesociale.reporting.columns;

import java.io.IOException;

/** What is to be written of something as it stood at one moment, whatever becomes of it meanwhile: by any thread, once. */
@FunctionalInterface
public interface Kept {

    void write(ColumnsWriter out) throws IOException;
}
