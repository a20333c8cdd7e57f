-- What a structure follows is handed over to another: as a whole in the register, single people here. Proposed by one side, agreed
-- or refused by the other or by an administrator.
create table organisation.hand_over (
    id                   uuid        primary key,
    version              bigint      not null,
    former               text        not null references organisation.organisation (siret),
    successor            text        not null references organisation.organisation (siret),
    kind                 text        not null check (kind in ('CLOSURE', 'MERGER', 'TRANSFER')),
    effective_on         date        not null,
    -- codes of the territories that it is confined to; none: all
    territories          varchar[]   not null,
    reason               text        not null,
    -- in force from its day on, which nobody has to record
    status               text        not null check (status in ('PROPOSED', 'AGREED', 'REFUSED')),
    proposed_by          text        not null,
    proposed_at          timestamptz not null,
    decided_by           text,
    decided_at           timestamptz,
    decision_reason      text,
    -- what those who follow it up say to have done
    contracts_applied_at timestamptz,
    contracts            integer     not null default 0,
    parts                integer     not null default 0,
    people_applied_at    timestamptz,
    people               integer     not null default 0
);
create index hand_over_former on organisation.hand_over (former, id desc);
create index hand_over_successor on organisation.hand_over (successor, id desc);

create table person_hand_over (
    id              uuid        primary key,
    version         bigint      not null,
    beneficiary_id  uuid        not null references beneficiary on delete cascade,
    former          text,
    successor       text        not null,
    effective_on    date        not null,
    reason          text        not null,
    status          text        not null check (status in ('PROPOSED', 'AGREED', 'REFUSED', 'IN_FORCE')),
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    in_force_at     timestamptz
);
create index person_hand_over_proposed_by on person_hand_over (proposed_by, id desc);
create index person_hand_over_successor on person_hand_over (successor, id desc);
create index person_hand_over_coming on person_hand_over (effective_on, id) where status = 'AGREED';
create unique index person_hand_over_open on person_hand_over (beneficiary_id) where status in ('PROPOSED', 'AGREED');

-- What the register handed over as a whole: applied to people on its day, once.
create table portfolio (
    id           uuid        primary key,
    former       text        not null,
    successor    text        not null,
    effective_on date        not null,
    territories  varchar[]   not null,
    known_at     timestamptz not null,
    applied_at   timestamptz,
    people       integer     not null default 0
);
create index portfolio_coming on portfolio (effective_on, id) where applied_at is null;
