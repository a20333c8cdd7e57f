package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions on the columns of lines: text is made of names of columns and of numbers only. */
record CodedColumns(Codes codes) implements Condition.Columns {

    @Override
    public String is(Attribute attribute, String value) {
        int number = codes.find(attribute, value);
        return number < 0 ? "false" : attribute.column() + " = " + number;
    }

    @Override
    public String legalUnit(String siren) {
        List<Integer> establishments = codes.startingWith(Attribute.BUYER, siren);
        return establishments.isEmpty()
                ? "false"
                : establishments.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", Attribute.BUYER.column() + " IN (", ")"));
    }
}
