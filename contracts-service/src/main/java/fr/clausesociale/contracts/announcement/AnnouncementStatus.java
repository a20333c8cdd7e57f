package fr.clausesociale.contracts.announcement;

/** What became of it. */
public enum AnnouncementStatus {
    WAITING,
    CONFIRMED,
    REFUSED
}
