package fr.clausesociale.beneficiaries.organisation.told;

/** Texts as they are kept: without blanks around, and absent where they are empty. */
final class Told {

    private Told() {}

    static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A number as it is often written, in groups. */
    static String digits(String text) {
        String told = text(text);
        return told == null ? null : told.replace(" ", "").replace("\u00a0", "");
    }
}
