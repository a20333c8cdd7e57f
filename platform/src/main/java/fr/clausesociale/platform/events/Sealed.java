package fr.clausesociale.platform.events;

import java.util.Objects;
import java.util.function.Supplier;

/** A value that is kept sealed: it is opened when it is asked for, and what nobody asks for stays as it is. */
public final class Sealed<T> {

    private final byte[] bytes;
    private final Supplier<T> opening;
    private T value;

    private Sealed(byte[] bytes, Supplier<T> opening, T value) {
        this.bytes = bytes;
        this.opening = opening;
        this.value = value;
    }

    /** One that has yet to be sealed. */
    public static <T> Sealed<T> of(T value) {
        return new Sealed<>(null, null, Objects.requireNonNull(value));
    }

    static <T> Sealed<T> of(byte[] bytes, Supplier<T> opening) {
        return new Sealed<>(bytes, opening, null);
    }

    /** @throws UnreadableEvent when it cannot be opened */
    public T value() {
        if (value == null) {
            value = opening.get();
        }
        return value;
    }

    /** As it was sealed; null where it has yet to be. */
    byte[] bytes() {
        return bytes;
    }
}
