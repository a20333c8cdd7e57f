package fr.clausesociale.contracts.obligation;

import java.util.List;

/** A list short enough to be answered whole. */
record ShortList<T>(List<T> items, String next) {

    ShortList(List<T> items) {
        this(items, null);
    }
}
