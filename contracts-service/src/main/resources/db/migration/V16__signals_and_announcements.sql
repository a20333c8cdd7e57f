-- What was told of what lies ahead and of what is late: once each, from its first day on.
create table signal (
    id            uuid primary key,
    what          text        not null,
    thing         uuid        not null,
    obligation_id uuid        not null references obligation,
    contract_id   uuid        not null references contract,
    since         date        not null,
    raised_at     timestamptz not null,
    unique (thing, what, obligation_id, since)
);

-- What companies tell before it holds: a hire, or the total hours that a share is taken of.
create table announcement (
    id                 uuid primary key,
    version            bigint      not null,
    kind               text        not null,
    obligation_id      uuid        not null references obligation,
    contract_id        uuid        not null references contract,
    announced_by       text        not null,
    announced_by_siren text        not null,
    announced_at       timestamptz not null,
    hire               jsonb,
    total_hours        jsonb,
    status             text        not null,
    reason             text,
    placement_id       uuid references placement,
    decided_at         timestamptz,
    decided_by         text
);
create index announcement_contract on announcement (contract_id, id desc);
create index announcement_teller on announcement (announced_by_siren, id desc);
