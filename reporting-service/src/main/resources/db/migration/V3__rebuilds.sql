-- Copies of the published facts that were built beside the one that is served, and how the two compared. Each replica
-- builds its own.
create table rebuild (
    id bigint generated always as identity primary key,
    started_at timestamptz not null,
    ended_at timestamptz,
    outcome text not null check (outcome in ('RUNNING', 'SERVED', 'FAILED')),
    tables integer,
    cells bigint,
    differing bigint,
    differences text
);
