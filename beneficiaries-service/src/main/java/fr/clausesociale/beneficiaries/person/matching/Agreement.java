package fr.clausesociale.beneficiaries.person.matching;

/**
 * How one field of two people agrees.
 *
 * @param term what both have in common where its frequency counts, else null
 * @param crossed of names that have changed places the first ones, where the term is the last one; else null
 */
record Agreement(Field field, Level level, PersonName term, PersonName crossed) {

    static Agreement of(Field field, Level level) {
        return new Agreement(field, level, null, null);
    }

    static Agreement on(Field field, Level level, PersonName term) {
        return new Agreement(field, level, term, null);
    }
}
