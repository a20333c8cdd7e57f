-- What was promised beyond hours: one row a promise. What would be rewritten by a change is kept beside it.
create table commitment (
    id             uuid primary key,
    version        bigint         not null,
    changes        bigint         not null,
    contract_id    uuid           not null references contract,
    kind           text           not null,
    lot_id         uuid,
    lot            text,
    quantity       numeric(12, 2),
    unit           text,
    description    text           not null,
    proof_expected text           not null,
    due_on         date,
    source         text           not null,
    programme      text,
    revisions      jsonb          not null,
    decisions      jsonb          not null,
    -- what achievements and decisions come to, for lists
    achieved       numeric(14, 2) not null,
    status         text           not null,
    closed         boolean        not null,
    registered_at  timestamptz    not null,
    registered_by  text,
    updated_at     timestamptz    not null,
    -- never null, so that cursors are plain comparisons
    due_sort       date           generated always as (coalesce(due_on, date '9999-12-31')) stored
);
create index commitment_contract on commitment (contract_id, due_sort, id);
create index commitment_due on commitment (due_sort, id);
create index commitment_kind on commitment (kind, due_sort, id);
create index commitment_status on commitment (status, due_sort, id);
create index commitment_programme on commitment (programme, due_sort, id) where programme is not null;

-- Rows are only ever added: what was wrong is taken back by a negative quantity.
create table achievement (
    id              uuid primary key,
    commitment_id   uuid           not null references commitment,
    achieved_on     date           not null,
    quantity        numeric(12, 2) not null,
    proof_reference text,
    note            text,
    recorded_at     timestamptz    not null,
    recorded_by     text
);
create index achievement_commitment on achievement (commitment_id, achieved_on, id);
create function achievements_are_kept() returns trigger language plpgsql as
    $$ begin raise exception 'achievements are never changed or deleted'; end $$;
create trigger achievement_is_kept before update or delete on achievement
    for each row execute function achievements_are_kept();
