-- A key for each pseudonym, sealed (key ring "claims"). Under it what tells of health, offences or social care is sealed in histories.
-- This is the only place that keeps keys: with its row nobody can read that any more.
create table person_key (
    beneficiary_id uuid        primary key,
    sealed_key     bytea       not null,
    drawn_at       timestamptz not null,
    -- how often it was drawn: anew where a split gives another person what was sealed under it
    drawing        bigint      not null default 1
);
