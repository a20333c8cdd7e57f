-- People. The only place in the whole system with names and contact details.
create table beneficiary (
    id                    uuid        primary key,
    status                text        not null check (status in ('ACTIVE', 'MERGED', 'ERASED')),
    merged_into           uuid        references beneficiary,
    -- the pseudonym in use for this person after all merges; itself where there were none
    present               uuid        not null,
    last_name             text        not null,
    first_names           text        not null,
    birth_date            date        not null,
    sex                   text        not null check (sex in ('F', 'M', 'NOT_STATED')),
    -- sealed (key ring "people"), as are further_numbers, email, phone and address_line
    france_travail_id     text,
    education             text,
    -- as they are compared, whatever the locale of the database
    plain_last_name       text        collate "C" not null,
    plain_first_names     text        collate "C" not null,
    further_numbers       text        not null,
    email                 text,
    phone                 text,
    address_line          text,
    postal_code           text,
    commune_code          text,
    qpv                   text,
    commune               text,
    epci                  text,
    department            text,
    region                text,
    territory             text        not null,
    residence             boolean     not null,
    followed_by           text,
    -- who followed, one after the other; empty as long as it was the same ever since
    followers             jsonb       not null default '[]',
    -- Who may take care of the person while nobody is named to follow: all that the referrals named, and where they did not,
    -- the territories of their places.
    structures            varchar[]   not null,
    territories           varchar[]   not null,
    possible_duplicate_of uuid        references beneficiary,
    last_referral_id      uuid        not null,
    referred_on           date        not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    version               bigint      not null
);
create index beneficiary_present on beneficiary (present);
create index beneficiary_merged_into on beneficiary (merged_into) where merged_into is not null;
create index beneficiary_birth_date on beneficiary (birth_date);
create index beneficiary_place on beneficiary (department, id);
create index beneficiary_structures on beneficiary using gin (structures);
create index beneficiary_territories on beneficiary using gin (territories);
create index beneficiary_followed_by on beneficiary (followed_by, id) where followed_by is not null;

-- By what people are found who may be one: what two of them have in common, as a keyed hash that tells no name. Some ten a person,
-- written with them: no row of these is looked up again to see that the person is there.
create table match_key (
    key            bigint not null,
    beneficiary_id uuid   not null,
    primary key (key, beneficiary_id)
);

-- Which parameter set of the model holds from which day on. Sets are numbered; those up to 1,000 come with the service.
create table matching_set (
    number        int  primary key,
    in_force_from date not null,
    put_by        text,
    reason        text
);
insert into matching_set (number, in_force_from) values (1, date '2026-01-01');

-- How frequent names are among the people known here; none that few bear.
create table name_frequency (
    field text   not null check (field in ('LAST_NAME', 'FIRST_NAMES')),
    name  text   not null,
    share float8 not null,
    primary key (field, name)
);

-- Pairs that may be one person, each asked about once. Nothing of what they have in common is kept: it is found out anew.
create table match_pair (
    id            uuid        primary key,
    older         uuid        not null references beneficiary on delete cascade,
    newer         uuid        not null references beneficiary on delete cascade,
    parameter_set int         not null references matching_set,
    status        text        not null check (status in ('OPEN', 'MERGED', 'DISTINCT')),
    -- the pseudonym that a merge of the two put out of use
    merged        uuid        references beneficiary on delete cascade,
    found_at      timestamptz not null,
    version       bigint      not null,
    unique (older, newer),
    check (older < newer)
);
create index match_pair_newer on match_pair (newer);
create index match_pair_merged on match_pair (merged) where merged is not null;
create index match_pair_status on match_pair (status, id);
create table match_decision (
    id           uuid        primary key,
    pair_id      uuid        not null references match_pair on delete cascade,
    decision     text        not null check (decision in ('MERGED', 'DISTINCT')),
    reason       text        not null,
    decided_by   text        not null,
    organisation text,
    decided_at   timestamptz not null
);
create index match_decision_pair on match_decision (pair_id, decided_at);

-- Structures that a referral may name: they follow contracts, or their facilitators work with this service.
create table known_follower (
    siret text primary key
);

-- Referrals. The submission (identity as declared, claims) is sealed: categories may reveal health, offences, social care.
create table referral (
    id             uuid        primary key,
    -- one kept ready for the person as long as it was not found out who they are; a beneficiary since
    beneficiary_id uuid        not null,
    siret          text        not null,
    kind           text        not null,
    external_id    text        not null,
    content_hash   text        not null,
    -- counts what was done with it
    revision       bigint      not null,
    origin         text        not null check (origin in ('PORTFOLIO', 'RECRUITMENT_EVENT', 'OWN_STEP', 'NOT_STATED')),
    match          text        not null check (match in ('NEW', 'MATCHED', 'POSSIBLE')),
    commune        text,
    epci           text,
    department     text,
    region         text,
    territory      text        not null,
    residence      boolean     not null,
    followed_by    text,
    submission     bytea       not null,
    occupations    varchar[]   not null,
    -- of the criteria that it claims those by which people may be looked for: none of health, offences or social care
    open_criteria  varchar[]   not null,
    -- the priority district that it tells, as far as that is taken
    qpv            text,
    informed_on    date        not null,
    referred_on    date        not null,
    -- the day its present content is judged on
    declared_on    date        not null,
    withdrawn_for  text,
    status         text        not null,
    answer         text        not null,
    -- what the rules say of the referral's own claims
    assessments    text        not null,
    eligible_until date,
    journey        text        not null,
    received_at    timestamptz not null,
    -- since when it is told what happens to the person: its receipt, or when it was found out that they were known
    heard_since    timestamptz not null,
    -- since when answers count: since its last renewal
    answered_since timestamptz not null,
    updated_at     timestamptz not null,
    version        bigint      not null,
    -- the place in the feed of changes
    changed_in     bigint      not null default change_position(),
    unique (siret, kind, external_id)
);
create index referral_of_person on referral (beneficiary_id);
create index referral_changed_in on referral (changed_in);
create index referral_changes on referral (updated_at, id);
create index referral_place on referral (department, updated_at, id);
create index referral_followed_by on referral (followed_by, updated_at, id) where followed_by is not null;
create index referral_prescriber on referral (siret, kind, updated_at, id);

-- What was declared under one reference, from its arrival on; sealed as the referral's submission.
create table referral_version (
    referral_id uuid        not null references referral,
    revision    bigint      not null,
    act         text        not null check (act in ('RECEIVED', 'UPDATED', 'RENEWED', 'WITHDRAWN')),
    content     bytea       not null,
    done_by     text,
    recorded_at timestamptz not null,
    primary key (referral_id, revision)
);

-- What was declared and answered, and is not compared yet with the people who are known; in the order in which it came. A referral
-- that is no more is passed over.
create table untold_declaration (
    place       bigint      primary key generated always as identity,
    referral_id uuid        not null,
    act         text        not null check (act in ('RECEIVED', 'UPDATED', 'RENEWED', 'WITHDRAWN')),
    -- whether it says where the person lives
    lives       boolean     not null,
    -- later than now where it failed
    due_at      timestamptz not null
);
create index untold_declaration_of_referral on untold_declaration (referral_id);

-- Copies of what eligibility-service and contracts-service told.
create table known_decision (
    id             uuid        primary key,
    -- whom it belongs to
    beneficiary_id uuid        not null,
    -- the pseudonym that it is told under, where that is another
    recorded_under uuid,
    referral_id    uuid,
    outcome        text        not null,
    basis          text        not null,
    valid_from     date        not null,
    valid_until    date,
    superseded     boolean     not null,
    -- of each ground of a facilitator the claims that declared it
    grounds        varchar[]   not null,
    recorded_at    timestamptz not null
);
create index known_decision_of_person on known_decision (beneficiary_id);

create table known_placement (
    id             uuid        primary key,
    beneficiary_id uuid        not null,
    recorded_under uuid,
    decision_id    uuid,
    -- SIRET of the employer
    employer       text,
    stage          text        not null,
    -- last day of the person's counting window
    counting_until date,
    first_heard_of timestamptz not null
);
create index known_placement_of_person on known_placement (beneficiary_id);

create table known_pass_change (
    id             uuid        primary key,
    beneficiary_id uuid        not null,
    recorded_under uuid,
    pass_start     date        not null,
    recorded_at    timestamptz not null
);
create index known_pass_change_of_person on known_pass_change (beneficiary_id);
