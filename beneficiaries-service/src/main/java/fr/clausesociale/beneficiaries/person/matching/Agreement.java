package fr.clausesociale.beneficiaries.person.matching;

/**
 * How one field of two people agrees.
 *
 * @param term what both have in common where its frequency counts, else null
 * @param as which kind of name the term is looked up as
 */
record Agreement(Field field, Level level, PersonName term, Field as) {

    static Agreement of(Field field, Level level) {
        return new Agreement(field, level, null, field);
    }

    static Agreement on(Field field, Level level, PersonName term) {
        return new Agreement(field, level, term, field);
    }
}
