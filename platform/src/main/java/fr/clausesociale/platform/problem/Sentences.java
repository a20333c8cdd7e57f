package fr.clausesociale.platform.problem;

/** The sentences of {@link Messages} in the language of one request. */
@FunctionalInterface
interface Sentences {

    String of(String key, Object... args);
}
