package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Attribute;

/** Which placement, contract, buyer… a row is of. */
final class Members {

    private final Run[] runs;
    private final Member member;
    private final int[] codes;
    private final int side;

    Members(Book book, Member member, Run... runs) {
        this.runs = runs;
        this.member = member;
        Attribute attribute = switch (member) {
            case BUYER -> Attribute.BUYER;
            case EMPLOYER -> Attribute.EMPLOYER;
            default -> null;
        };
        side = attribute == null ? 0 : attribute.side().ordinal();
        codes = attribute == null ? null : book.sides(attribute.side()).codes(attribute);
    }

    /** Its number; less than nothing where nobody is named. */
    int of(int run, int row) {
        return switch (member) {
            case PLACEMENT -> runs[run].placement[row];
            case CONTRACT -> runs[run].contract[row];
            case OBLIGATION -> runs[run].obligation[row];
            default -> codes[runs[run].sides[side][row]] - 1;
        };
    }

    int personSide(int run, int row) {
        return runs[run].sides[Attribute.Side.PERSON.ordinal()][row];
    }
}
