package fr.clausesociale.reporting.answers;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list whose elements are made each time one is looked at, and held by nobody: a long table is written row by row and never
 * lies in memory as a whole.
 */
public final class OnDemand<T> extends AbstractList<T> implements RandomAccess {

    private final int size;
    private final IntFunction<T> made;

    public OnDemand(int size, IntFunction<T> made) {
        this.size = size;
        this.made = made;
    }

    @Override
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return made.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
