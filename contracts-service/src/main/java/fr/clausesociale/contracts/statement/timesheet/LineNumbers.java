package fr.clausesociale.contracts.statement.timesheet;

/** A set of numbers as evenly spread as those of a digest, in the room that they take: a boxed set takes seven times as much. */
final class LineNumbers {

    private static final int FIRST = 1 << 6;

    /** Zero is a free place; the number zero stands as one. */
    private long[] places = new long[FIRST];

    private int size;

    /** Whether it was not there before. */
    boolean add(long number) {
        if (size * 2 >= places.length) {
            grow();
        }
        if (!put(places, told(number))) {
            return false;
        }
        size++;
        return true;
    }

    boolean has(long number) {
        return places[place(places, told(number))] != 0;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] more = new long[places.length * 2];
        for (long number : places) {
            if (number != 0) {
                put(more, number);
            }
        }
        places = more;
    }

    private static boolean put(long[] places, long number) {
        int place = place(places, number);
        if (places[place] == number) {
            return false;
        }
        places[place] = number;
        return true;
    }

    /** Where it is, or the free place where it would be. */
    private static int place(long[] places, long number) {
        int place = (int) number & places.length - 1;
        while (places[place] != 0 && places[place] != number) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private static long told(long number) {
        return number == 0 ? 1 : number;
    }
}
