package fr.clausesociale.contracts.lists;

import java.util.Arrays;
import java.util.List;

/** A list, who may ask for it, and the filters it is tried with. */
record MeasuredList(String path, List<ListCaller> callers, List<String> filters) {

    static MeasuredList of(String path, List<ListCaller> callers, String roles, String... filters) {
        return new MeasuredList(
                path,
                callers.stream().filter(caller -> roles.contains(caller.role())).toList(),
                Arrays.asList(filters));
    }
}
