package fr.clausesociale.bare;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row as wide as the answer that it becomes. */
@Entity
@Table(name = "bare_row")
public class Row {

    @Id
    public UUID id;

    /** Rows of one kind are listed together. */
    public String kind;

    @Embedded
    @JsonUnwrapped
    public Cells cells;

    /** Twenty texts, as many columns as an ordinary table of the services has. */
    @Embeddable
    public static class Cells {
        public String c01;
        public String c02;
        public String c03;
        public String c04;
        public String c05;
        public String c06;
        public String c07;
        public String c08;
        public String c09;
        public String c10;
        public String c11;
        public String c12;
        public String c13;
        public String c14;
        public String c15;
        public String c16;
        public String c17;
        public String c18;
        public String c19;

        @jakarta.persistence.Column(columnDefinition = "text")
        public String rest;
    }

    /** @param size of the row's JSON in bytes, roughly */
    static Row of(String kind, int size) {
        Row row = new Row();
        row.id = UUID.randomUUID();
        row.kind = kind;
        int each = Math.max(1, Math.min(40, (size - 280) / 20));
        String cell = "x".repeat(each);
        Cells cells = new Cells();
        cells.c01 = cell;
        cells.c02 = cell;
        cells.c03 = cell;
        cells.c04 = cell;
        cells.c05 = cell;
        cells.c06 = cell;
        cells.c07 = cell;
        cells.c08 = cell;
        cells.c09 = cell;
        cells.c10 = cell;
        cells.c11 = cell;
        cells.c12 = cell;
        cells.c13 = cell;
        cells.c14 = cell;
        cells.c15 = cell;
        cells.c16 = cell;
        cells.c17 = cell;
        cells.c18 = cell;
        cells.c19 = cell;
        cells.rest = "x".repeat(Math.max(1, size - 280 - 19 * each));
        row.cells = cells;
        return row;
    }
}
