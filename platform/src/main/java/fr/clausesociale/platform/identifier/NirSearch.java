package fr.clausesociale.platform.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds numbers of the répertoire in a text, see {@link Nir}. In one piece, whatever its key and whatever stands before and after; in
 * groups, with the right key, and only
 *
 * <ul>
 *   <li>where the groups end where those of such a number do (sex, year, month, département, commune, order, key), or
 *   <li>where the number is all the digits that stand together, however they are grouped.
 * </ul>
 *
 * Only in exactly its six groups, which nothing else is written in, one is told without the key, and with a wrong one in as good as
 * all of them.
 */
final class NirSearch {

    /** A place in the text. */
    record Span(int from, int until) {}

    /** Digits in one piece. */
    private record Group(int start, int end, String digits, boolean joined, int gap) {}

    private static final int WITH_KEY = 15;
    private static final int WITHOUT_KEY = 13;
    private static final int KEY = 2;
    private static final List<Integer> SIX_GROUPS = List.of(1, 2, 2, 2, 3, 3);
    private static final Set<Integer> ENDS = Set.of(1, 3, 5, 7, 10, 13);
    private static final int MANY_GROUPS = 5;
    private static final int LONGEST_GAP = 6;

    private final PlainDigits plain;
    private final boolean keyedOnly;
    private final boolean corsica;
    private final List<Group> groups = new ArrayList<>();
    private final List<Span> found = new ArrayList<>();

    private NirSearch(PlainDigits plain, boolean keyedOnly, boolean corsica) {
        this.plain = plain;
        this.keyedOnly = keyedOnly;
        this.corsica = corsica;
        split();
    }

    /**
     * @param reference whether the text is a number its sender gives: only what has the form of one counts then
     */
    static List<Span> in(String text, boolean reference) {
        if (text == null || !PlainDigits.hasDigits(text, WITHOUT_KEY - 1)) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        PlainDigits plain = PlainDigits.of(text);
        PlainDigits unexplained = reference ? null : plain.unexplained();
        for (boolean letters : plain.mayBeCorsican() ? new boolean[] {false, true} : new boolean[] {false}) {
            NirSearch search = new NirSearch(plain, reference, letters);
            search.inOnePiece();
            search.inItsGroups();
            found.addAll(search.found);
            if (!reference) {
                NirSearch loose = new NirSearch(unexplained, false, letters);
                loose.inAnyGroups();
                found.addAll(loose.found);
            }
        }
        return found;
    }

    private void split() {
        int end = 0;
        boolean joined = false;
        for (int at = 0; at < plain.length(); ) {
            if (!isDigit(at)) {
                joined = joined && plain.at(at) == PlainDigits.SEPARATOR;
                at++;
                continue;
            }
            int start = at;
            while (at < plain.length() && (isDigit(at) || isCorsica(at))) {
                at++;
            }
            int gap = start - end;
            groups.add(new Group(start, at, plain.between(start, at), joined && gap <= LONGEST_GAP, gap));
            end = at;
            joined = true;
        }
    }

    private boolean isDigit(int at) {
        return plain.at(at) >= '0' && plain.at(at) <= '9';
    }

    private boolean isCorsica(int at) {
        return corsica
                && (plain.at(at) == 'A' || plain.at(at) == 'B')
                && plain.at(at - 1) == '2'
                && at + 1 < plain.length()
                && (isDigit(at + 1) || plain.at(at + 1) == PlainDigits.SEPARATOR);
    }

    private void inOnePiece() {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            int length = group.digits().length();
            if (length == WITH_KEY && (Nir.isKeyed(group.digits()) || !keyedOnly && Nir.isMistyped(group.digits()))) {
                add(group, group);
            } else if (length == WITHOUT_KEY && !keyedOnly && Nir.isBare(group.digits())) {
                add(group, groups.get(withKey(i)));
            }
        }
    }

    /** The two digits that follow where the key stands are part of it, whether they fit or not. */
    private int withKey(int at) {
        boolean key = at + 1 < groups.size()
                && groups.get(at + 1).joined()
                && groups.get(at + 1).gap() == 1
                && groups.get(at + 1).digits().length() == KEY;
        return key ? at + 1 : at;
    }

    private void inItsGroups() {
        for (int first = 0; first < groups.size(); first++) {
            StringBuilder digits = new StringBuilder();
            for (int last = first; last < groups.size(); last++) {
                if (last > first && (!groups.get(last).joined() || !ENDS.contains(digits.length()))) {
                    break;
                }
                digits.append(groups.get(last).digits());
                if (last > first && digits.length() == WITH_KEY && isOne(first, last, digits.toString())) {
                    add(groups.get(first), groups.get(last));
                }
                if (last - first + 1 == SIX_GROUPS.size() && !keyedOnly && isInSixGroups(first, last, digits)) {
                    add(groups.get(first), groups.get(withKey(last)));
                }
                if (digits.length() >= WITH_KEY) {
                    break;
                }
            }
        }
    }

    /** With a key that does not fit only in nearly all of its groups, and where nothing else stands with them. */
    private boolean isOne(int first, int last, String digits) {
        boolean alone = !groups.get(first).joined()
                && (last + 1 == groups.size() || !groups.get(last + 1).joined());
        return Nir.isKeyed(digits) || !keyedOnly && alone && last - first + 1 >= MANY_GROUPS && Nir.isMistyped(digits);
    }

    private boolean isInSixGroups(int first, int last, StringBuilder digits) {
        return groups.subList(first, last + 1).stream()
                        .map(group -> group.digits().length())
                        .toList()
                        .equals(SIX_GROUPS)
                && Nir.isBare(digits.toString());
    }

    private void inAnyGroups() {
        for (int first = 0; first < groups.size(); ) {
            int last = first;
            StringBuilder digits = new StringBuilder(groups.get(first).digits());
            while (last + 1 < groups.size() && groups.get(last + 1).joined()) {
                digits.append(groups.get(++last).digits());
            }
            if (last > first && digits.length() == WITH_KEY && Nir.isKeyed(digits.toString())) {
                add(groups.get(first), groups.get(last));
            }
            first = last + 1;
        }
    }

    private void add(Group first, Group last) {
        found.add(new Span(plain.from(first.start()), plain.until(last.end() - 1)));
    }
}
