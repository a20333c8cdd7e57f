package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsWriter;
import java.io.IOException;
import java.util.List;

/** All that a ledger knew at one moment, but for what is sealed; it goes on meanwhile. Written by any thread, once. */
public final class KeptLedger {

    private final Codes codes;
    private final SideTable people;
    private final List<Part> parts;

    /** A part of it. */
    @FunctionalInterface
    interface Part {
        void write(ColumnsWriter out, OpenSides open) throws IOException;
    }

    /** @param people the combinations of their side at that moment */
    KeptLedger(Codes codes, SideTable people, List<Part> parts) {
        this.codes = codes;
        this.people = people;
        this.parts = List.copyOf(parts);
    }

    /** What was known of people without what is sealed. */
    public OpenSides open() {
        return new OpenSides(people, codes);
    }

    /** @param open of that moment */
    public void write(ColumnsWriter out, OpenSides open) throws IOException {
        codes.save(out, open.sets);
        for (Part part : parts) {
            part.write(out, open);
        }
    }
}
