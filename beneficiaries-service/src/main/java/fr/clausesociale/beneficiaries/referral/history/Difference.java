package fr.clausesociale.beneficiaries.referral.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where two documents differ: pointers of the values that do, never the values. */
final class Difference {

    private Difference() {}

    static List<String> between(JsonNode before, JsonNode after) {
        List<String> found = new ArrayList<>();
        compare("", before, after, found);
        return found;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<String> found) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + name, or(before.get(name)), or(after.get(name)), found));
        } else if (before.isArray() && after.isArray()) {
            Iterator<JsonNode> old = before.iterator();
            Iterator<JsonNode> young = after.iterator();
            for (int at = 0; old.hasNext() || young.hasNext(); at++) {
                compare(
                        pointer + "/" + at,
                        old.hasNext() ? old.next() : or(null),
                        young.hasNext() ? young.next() : or(null),
                        found);
            }
        } else if (!before.equals(after)) {
            found.add(pointer);
        }
    }

    /** What is absent is the same as what is told to be nothing. */
    private static JsonNode or(JsonNode value) {
        return value == null ? NullNode.getInstance() : value;
    }
}
