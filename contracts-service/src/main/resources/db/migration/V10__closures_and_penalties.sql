-- Penalties as the contract's documents set them. Earlier versions are kept beside the present one.
create table penalty_terms (
    contract_id uuid primary key references contract,
    version     bigint         not null,
    per_hour    numeric(12, 2) not null,
    grace_days  integer        not null,
    cap         numeric(17, 2),
    source      text           not null,
    recorded_at timestamptz    not null,
    recorded_by text,
    earlier     jsonb          not null
);

-- Closures of contracts, each with what was attested that day. A closed contract can be taken up again with a reason: they are
-- a history, at most one of them in force. Whether one is stands with the contract.
create table contract_closure (
    id              uuid primary key,
    contract_id     uuid        not null references contract,
    version         bigint      not null,
    closed_on       date        not null,
    outcome         text        not null,
    reason          text,
    attested        jsonb       not null,
    recorded_at     timestamptz not null,
    recorded_by     text,
    reopened_on     date,
    reopened_reason text,
    reopened_at     timestamptz,
    reopened_by     text
);
create unique index contract_closure_in_force on contract_closure (contract_id) where reopened_on is null;
create index contract_closure_contract on contract_closure (contract_id);
