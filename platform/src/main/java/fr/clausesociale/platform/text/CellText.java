package fr.clausesociale.platform.text;

import java.util.List;

/**
 * Text in a cell that a spreadsheet would take for a formula: an apostrophe before it makes it text, and is none of it when the table
 * is read again. A negative figure is one and no formula.
 */
public final class CellText {

    private static final char TEXT = '\'';
    private static final String FORMULAS = "=+@\t\r\n";

    private CellText() {}

    /** As it is written into a table. */
    public static String of(String value) {
        return isFormula(value) ? TEXT + value : value;
    }

    /** What was meant by cells of a table that may be one that was given out. */
    public static List<String> meant(List<String> cells) {
        return cells.stream().noneMatch(CellText::isMarked)
                ? cells
                : cells.stream()
                        .map(cell -> isMarked(cell) ? cell.substring(1) : cell)
                        .toList();
    }

    private static boolean isMarked(String cell) {
        return cell.length() > 1 && cell.charAt(0) == TEXT && isFormula(cell.substring(1));
    }

    private static boolean isFormula(String value) {
        if (value.isEmpty()) {
            return false;
        }
        char first = value.charAt(0);
        return FORMULAS.indexOf(first) >= 0 || first == '-' && !value.matches("-[0-9][0-9 \u00A0\u202F]*([.,][0-9]+)?");
    }
}
