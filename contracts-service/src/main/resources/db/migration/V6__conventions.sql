-- Charters of territories, who signed them and what they aim at each year.
create table convention (
    id             uuid primary key,
    version        bigint      not null,
    changes        bigint      not null,
    -- the place in the feed of changes
    changed_in     bigint      not null default change_position(),
    name           text        not null,
    territory      text        not null,
    commune        text,
    epci           text,
    department     text,
    region         text,
    from_on        date        not null,
    until_on       date,
    followed_by    text,
    signature_rule text        not null,
    place_rule     text        not null,
    registered_at  timestamptz not null,
    registered_by  text,
    updated_at     timestamptz not null
);
create index convention_changed_in on convention (changed_in);
create index convention_updated on convention (updated_at, id);
create index convention_followed on convention (followed_by, id desc) where followed_by is not null;
create index convention_department on convention (department, id desc);

create table convention_signatory (
    id              uuid primary key,
    convention_id   uuid        not null references convention,
    siret           text        not null,
    siren           text        not null,
    name            text        not null,
    signed_on       date        not null,
    ended_on        date,
    end_reason      text,
    -- a signature that never was: kept for who asks what was recorded, counted nowhere
    annulled_at     timestamptz,
    annulled_reason text,
    recorded_at     timestamptz not null,
    recorded_by     text
);
create index convention_signatory_convention on convention_signatory (convention_id, siren);
create index convention_signatory_siren on convention_signatory (siren);

-- The target of a year is the one recorded last; those it replaced are kept.
create table convention_target (
    id            uuid primary key,
    convention_id uuid        not null references convention,
    target_year   integer     not null,
    hours         numeric(12, 2),
    people_min    integer,
    people_max    integer,
    reason        text,
    recorded_at   timestamptz not null,
    recorded_by   text
);
create index convention_target_year on convention_target (convention_id, target_year, id);
