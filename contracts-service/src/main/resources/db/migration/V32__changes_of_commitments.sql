-- The feeds of changes, oldest first.
create index commitment_updated on commitment (updated_at, id);
create index convention_updated on convention (updated_at, id);
