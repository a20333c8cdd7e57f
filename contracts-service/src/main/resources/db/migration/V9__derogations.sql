-- Why no social condition is set, by the buyer. Earlier versions are kept beside the present one.
create table derogation (
    contract_id uuid primary key references contract,
    version     bigint      not null,
    motive      text        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by text,
    earlier     jsonb       not null
);
