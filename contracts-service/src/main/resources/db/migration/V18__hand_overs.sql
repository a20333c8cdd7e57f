-- Following is handed over: proposed by one side, agreed or refused by the other, in force from its day on.
create table hand_over (
    id            uuid primary key,
    version       bigint      not null,
    contract_id   uuid        not null references contract,
    -- the part, by its place; null: the contract
    part          jsonb,
    status        text        not null check (status in ('PROPOSED', 'AGREED', 'REFUSED', 'IN_FORCE')),
    -- nobody by name: who answers for the territory
    former        text,
    successor     text        not null,
    effective_on  date        not null,
    reason        text        not null,
    proposed_by   text        not null,
    proposed_at   timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    decision_reason text,
    in_force_at   timestamptz
);
create index hand_over_of_contract on hand_over (contract_id, id);
create index hand_over_former on hand_over (former, id desc);
create index hand_over_successor on hand_over (successor, id desc);
create index hand_over_proposed_by on hand_over (proposed_by, id desc);
create index hand_over_coming on hand_over (effective_on, id) where status = 'AGREED';
-- one at a time: a second proposal would be of what the first one changes
create unique index hand_over_open on hand_over (contract_id, (coalesce(part ->> 'kind', '')), (coalesce(part ->> 'code', '')))
    where status in ('PROPOSED', 'AGREED');

-- What the register of organisations says was handed over as a whole: applied here on its day, once.
create table portfolio (
    id           uuid primary key,
    former       text        not null,
    successor    text        not null,
    effective_on date        not null,
    -- codes of the territories that it is confined to; none: all that the former follows
    territories  varchar[]   not null,
    known_at     timestamptz not null,
    applied_at   timestamptz,
    contracts    integer     not null default 0,
    parts        integer     not null default 0
);
create index portfolio_coming on portfolio (effective_on, id) where applied_at is null;
create index portfolio_former on portfolio (former, effective_on);

-- Structures that follow a part of a contract by name, or followed it or a part before, with the last day of it: they read what
-- was done in their time. The database keeps them with the contract, whoever writes it.
create table contract_follower (
    siret       text not null,
    contract_id uuid not null references contract on delete cascade,
    until       date,
    primary key (siret, contract_id)
);
create index contract_follower_contract on contract_follower (contract_id);
