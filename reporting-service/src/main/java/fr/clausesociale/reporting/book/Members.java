package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Attribute;

/** Which placement, contract or employer a row is of. */
final class Members {

    private final Run[] runs;
    private final Member member;
    private final int[] employers;

    Members(Book book, Member member, Run... runs) {
        this.runs = runs;
        this.member = member;
        employers = book.sides(Attribute.Side.PLACEMENT).codes(Attribute.EMPLOYER);
    }

    /** Its number; less than nothing where nobody is named. */
    int of(int run, int row) {
        return switch (member) {
            case PLACEMENT -> runs[run].placement[row];
            case CONTRACT -> runs[run].contract[row];
            case EMPLOYER -> employers[runs[run].sides[Attribute.Side.PLACEMENT.ordinal()][row]] - 1;
        };
    }

    /** The combination of codes of one of the sides of a row. */
    int combination(int side, int run, int row) {
        return runs[run].sides[side][row];
    }
}
