package fr.clausesociale.contracts.announcement;

/** What is told. */
enum AnnouncementKind {
    HIRE,
    TOTAL_HOURS
}
