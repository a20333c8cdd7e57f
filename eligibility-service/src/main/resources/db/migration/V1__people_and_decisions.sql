-- People by pseudonym. What is declared of them is sealed (key ring "claims"): it may reveal health, offences, social care.
create table person (
    id          uuid   primary key,
    status      text   not null check (status in ('ACTIVE', 'MERGED', 'ERASED')),
    merged_into uuid,
    territory   text,
    followed_by text,
    declaration bytea,
    version     bigint not null
);
create index person_merged_into on person (merged_into) where merged_into is not null;

-- Decisions are never edited; superseded_by and superseded_at are set once, and again only where what superseded one turns out
-- to be about somebody else.
create table decision (
    id               uuid        primary key,
    -- whom it belongs to
    beneficiary_id   uuid        not null,
    -- the pseudonym that it is told under, where that is another
    recorded_under   uuid,
    referral_id      uuid,
    outcome          text        not null check (outcome in ('ELIGIBLE', 'NOT_ELIGIBLE', 'MORE_INFORMATION')),
    basis            text        not null check (basis in ('AUTOMATIC', 'FACILITATOR')),
    assessed_on      date        not null,
    valid_from       date        not null,
    valid_until      date        check (valid_until >= valid_from),
    rule_set_version text        not null,
    window_months    integer     not null,
    window_start     text        not null,
    findings         bytea       not null,
    profile          bytea       not null,
    -- all that it rests on, sealed as the findings are
    explanation      bytea       not null,
    regularisation   boolean     not null,
    decided_by       text,
    organisation     text,
    recorded_at      timestamptz not null,
    superseded_by    uuid        references decision,
    superseded_at    timestamptz,
    version          bigint      not null,
    check ((superseded_by is null) = (superseded_at is null)),
    check ((basis = 'FACILITATOR') = (decided_by is not null))
);
create index decision_of_person on decision (beneficiary_id);

-- What the rules say of the claims of one referral alone: only its prescriber is told.
create table referral_assessment (
    referral_id      uuid        primary key,
    beneficiary_id   uuid        not null,
    outcome          text        not null check (outcome in ('ELIGIBLE', 'NOT_ELIGIBLE', 'MORE_INFORMATION')),
    assessed_on      date        not null,
    valid_until      date        check (valid_until >= assessed_on),
    rule_set_version text        not null,
    findings         bytea       not null,
    -- which content of the referral was judged
    revision          bigint,
    -- until when what is missing may be brought
    completable_until date,
    -- its claims that do not hold, each with the reason: identifiers, never categories
    failed            varchar[]   not null,
    recorded_at      timestamptz not null,
    version          bigint      not null
);
