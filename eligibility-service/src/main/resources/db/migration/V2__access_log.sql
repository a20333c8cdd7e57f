-- Who read what is known of whom, and when. By pseudonym: the log itself tells no name.
create table access_log (
    id           uuid        primary key,
    at           timestamptz not null,
    person_id    uuid        not null,
    operation    text        not null,
    subject      text        not null,
    client       text        not null,
    organisation text,
    role         text        not null
);
create index access_log_at on access_log (at, id);
create index access_log_of_person on access_log (person_id, at, id);
