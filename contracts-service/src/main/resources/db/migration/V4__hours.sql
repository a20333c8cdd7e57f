-- Who may see a statement is said by its contract; the columns of it that say so are kept here, as with allotments.
create table statement (
    id             uuid primary key,
    version        bigint      not null,
    changes        bigint      not null,
    -- the place in the feed of changes
    changed_in     bigint      not null default change_position(),
    obligation_id  uuid        not null references obligation,
    contract_id    uuid        not null references contract,
    lot_id         uuid        not null,
    employer_siret text        not null,
    employer_siren text        not null,
    month          date        not null,
    status         text        not null,
    entered_by     text        not null,
    entered_by_subject text,
    -- whether a named person did: behind a technical account the whole organisation is one actor
    entered_by_person boolean   not null default false,
    -- who submitted cannot accept either
    submitted_by   text,
    submitted_by_subject text,
    submitted_by_person boolean not null default false,
    submitted_at   timestamptz,
    decided_at     timestamptz,
    decided_by     text,
    -- when it was given back to be completed, by whom and why
    returns        jsonb       not null default '[]',
    -- who else than who entered it says that what stands submitted is right
    confirmations  jsonb       not null default '[]',
    registered_at  timestamptz not null,
    updated_at     timestamptz not null,
    commune        text,
    epci           text,
    department     text,
    region         text,
    followed_by    text,
    buyer_siren    text,
    -- since when it stands as it does, as a day in France
    updated_on     date        generated always as ((updated_at at time zone 'Europe/Paris')::date) stored,
    unique (obligation_id, employer_siren, month)
);
create index statement_changed_in on statement (changed_in);
create index statement_updated on statement (updated_at, id, status);
create index statement_contract on statement (contract_id, month) include (id, lot_id, status, updated_at);
create index statement_employer on statement (employer_siren, id desc);
create index statement_status on statement (status, id desc);
create index statement_department on statement (department, id desc, followed_by, status, month) include (updated_at, updated_on);
create index statement_followed on statement (followed_by, id desc, status, month) include (updated_at, updated_on)
    where followed_by is not null;
create index statement_region on statement (region, id desc, followed_by, status, month);
create index statement_epci on statement (epci);
create index statement_commune on statement (commune);
create index statement_buyer on statement (buyer_siren, id desc, status, month) include (updated_at, updated_on);
create index statement_month on statement (month, id desc, status);
create index statement_waiting on statement (updated_on, id, status) where status <> 'ACCEPTED';

create table statement_line (
    id             uuid primary key,
    statement_id   uuid          not null references statement,
    placement_id   uuid          not null references placement,
    -- that of the statement
    month          date,
    hours          numeric(7, 2) not null,
    -- of the hours declared: those paid and not worked, and those in training on working time
    not_worked     numeric(7, 2),
    training       numeric(7, 2),
    -- told beside the hours, and counted nowhere
    not_counted    numeric(7, 2),
    -- where the figure comes from; of an estimated one what it is reckoned from
    origin         text          not null default 'DECLARED',
    estimate       jsonb,
    days           jsonb,
    status         text          not null,
    reason         text,
    rejections     jsonb         not null,
    -- what counts after corrections
    accepted_hours numeric(7, 2),
    -- where a correction tells hours by day anew: what stands beside what was declared
    accepted_days  jsonb,
    entry_id       uuid,
    unique (statement_id, placement_id)
);
create index statement_line_placement on statement_line (placement_id, month, status);
create index statement_line_month on statement_line (month, placement_id, status);

-- Accepted hours. Rows are only ever added: a correction is a reversal and a new row.
create table hours_entry (
    id             uuid primary key,
    placement_id   uuid          not null references placement,
    beneficiary_id uuid          not null,
    obligation_id  uuid          not null references obligation,
    contract_id    uuid          not null references contract,
    statement_id   uuid          not null references statement,
    month          date          not null,
    -- the month itself, or the first behind it that was open when this was written
    written_in     date          not null,
    hours          numeric(7, 2) not null,
    kind           text          not null,
    reverses       uuid unique   references hours_entry,
    reason         text,
    -- taken back with the placement, obligation or contract that was entered by mistake
    annulled       boolean       not null default false,
    accepted_at    timestamptz   not null,
    accepted_by    text          not null,
    -- in which part of its contract it was worked, where that is performed in several territories
    part_kind      text,
    part_code      text,
    -- which way it came to be accepted, and where the figure comes from
    way            text          not null,
    origin         text          not null
);
create index hours_entry_obligation on hours_entry (obligation_id);
create index hours_entry_person_month on hours_entry (beneficiary_id, month);

-- More hours than were accepted, as somebody asked for them, until somebody else has said so too.
create table hours_raise (
    entry_id         uuid primary key references hours_entry,
    hours            numeric(7, 2) not null,
    -- day by day in one form, empty where they are not told so
    days             text          not null,
    reason           text          not null,
    asked_by         text          not null,
    asked_by_subject text,
    asked_by_person  boolean       not null,
    asked_at         timestamptz   not null,
    confirmations    jsonb         not null
);

-- One row a person and month, held while hours of that month are accepted: one hour counts once.
create table person_month (
    beneficiary_id uuid not null,
    month          date not null,
    primary key (beneficiary_id, month)
);

-- Months closed for a département; one row each time.
create table month_closure (
    id          uuid primary key,
    department  text        not null,
    month       date        not null,
    closed_at   timestamptz not null,
    closed_by   text        not null,
    reopened_at timestamptz,
    reopened_by text,
    reason      text
);
create unique index month_closure_in_force on month_closure (department, month) where reopened_at is null;
create index month_closure_of on month_closure (month, department);
