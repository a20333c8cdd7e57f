package fr.clausesociale.reporting.book;

/** Places for cells by their keys: the key itself where there are few, otherwise in the order in which they are met. */
final class CellIndex {

    private final LongIndex met;
    private final int few;

    /**
     * @param cells greater than any key
     * @param most cells that there may be
     */
    CellIndex(long cells, int most) {
        few = cells <= most ? (int) cells : 0;
        met = few == 0 ? new LongIndex(most) : null;
    }

    /** @throws QuestionTooLarge when the cells met are more than there may be */
    int of(long key) {
        return met == null ? (int) key : met.number(key);
    }

    long key(int place) {
        return met == null ? place : met.key(place);
    }

    /** Greater than every place told so far. */
    int size() {
        return met == null ? few : met.size();
    }
}
