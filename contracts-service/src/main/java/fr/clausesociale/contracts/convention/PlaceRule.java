package fr.clausesociale.contracts.convention;

/**
 * Where a signatory's contract must be performed for its hours to count. A national landlord that signs a city's charter
 * brings what it has built there, so the territory is the default; each charter may choose [U].
 */
enum PlaceRule {
    /** Within the convention's territory; a contract known only by its département is not within a city. */
    WITHIN_TERRITORY,
    ANYWHERE
}
