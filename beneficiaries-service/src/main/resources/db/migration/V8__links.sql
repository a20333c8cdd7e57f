-- Which pseudonym stands for which, and since when. History of pseudonyms alone: it does not refer to the people, whose erasure
-- leaves it.
create table link (
    id             uuid        primary key,
    beneficiary_id uuid        not null,
    stands_for     uuid        not null,
    kind           text        not null check (kind in ('MERGE', 'SPLIT')),
    number         bigint      not null,
    -- of a split: what belongs to another pseudonym than the one it was recorded under
    facts          jsonb       not null default '[]',
    recorded_at    timestamptz not null,
    unique (beneficiary_id, number),
    check (beneficiary_id <> stands_for)
);
