package fr.clausesociale.contracts.announcement;

/** What became of it. */
enum AnnouncementStatus {
    WAITING,
    CONFIRMED,
    REFUSED
}
