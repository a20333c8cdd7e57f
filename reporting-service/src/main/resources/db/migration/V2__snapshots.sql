-- Figures of a territory's year as they were published; the bytes of each table in each form. Never changed (R__snapshots.sql).
create table snapshot (
    id uuid primary key,
    territory text not null,
    year integer not null,
    number integer not null check (number >= 1),
    status text not null check (status in ('PROVISIONAL', 'FINAL')),
    known_on timestamptz not null,
    definition text not null,
    fte_divisor integer not null,
    reason text,
    made_at timestamptz not null,
    made_by text not null,
    unique (territory, year, number),
    check (number = 1 or reason is not null)
);

create table snapshot_file (
    snapshot_id uuid not null references snapshot,
    name text not null,
    form text not null,
    sha256 text not null,
    content bytea not null,
    primary key (snapshot_id, name, form)
);
