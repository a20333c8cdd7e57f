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

-- One row a contract that is closed, with what was attested that day.
create table contract_closure (
    contract_id uuid primary key references contract,
    version     bigint      not null,
    closed_on   date        not null,
    outcome     text        not null,
    reason      text,
    attested    jsonb       not null,
    recorded_at timestamptz not null,
    recorded_by text
);
