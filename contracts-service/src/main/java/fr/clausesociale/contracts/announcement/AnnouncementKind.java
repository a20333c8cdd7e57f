package fr.clausesociale.contracts.announcement;

/** What is told. */
public enum AnnouncementKind {
    HIRE,
    TOTAL_HOURS
}
