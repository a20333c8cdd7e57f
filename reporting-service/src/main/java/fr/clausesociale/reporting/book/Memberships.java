package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import java.util.Arrays;
import java.util.Set;

/** Which criteria a person has, by the combination of codes of the person's side. */
final class Criteria {

    private static final int[] NONE = {0};

    private final int[] sets;
    private final int[][] ofSet;
    private final int size;

    /** @param hidden criteria that are passed over: who has no other has none */
    Criteria(Book book, Set<String> hidden) {
        Codes codes = book.codes();
        sets = book.sides(Attribute.Side.PERSON).codes(Attribute.CRITERIA);
        size = codes.size(Attribute.CRITERION);
        ofSet = new int[codes.size(Attribute.CRITERIA)][];
        ofSet[0] = NONE;
        for (int set = 1; set < ofSet.length; set++) {
            int[] shown = Arrays.stream(codes.value(Attribute.CRITERIA, set).split(","))
                    .filter(criterion -> !hidden.contains(criterion))
                    .mapToInt(criterion -> codes.find(Attribute.CRITERION, criterion))
                    .toArray();
            ofSet[set] = shown.length == 0 ? NONE : shown;
        }
    }

    int size() {
        return size;
    }

    int[] of(int personSide) {
        return ofSet[sets[personSide]];
    }
}
