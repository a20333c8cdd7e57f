package fr.clausesociale.contracts.convention;

/** Which contracts count towards a convention. What is not told: signatory at notification, within the territory. */
record Counting(SignatureRule signature, PlaceRule place) {

    static final Counting DEFAULT = new Counting(null, null);

    Counting {
        signature = signature == null ? SignatureRule.AT_NOTIFICATION : signature;
        place = place == null ? PlaceRule.WITHIN_TERRITORY : place;
    }
}
