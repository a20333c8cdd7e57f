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

-- Gaps between what is declared and what is owed or required. Few contracts have one: partial indexes in the order of
-- the list, and by whom it is usually narrowed.
create index contract_gap_clause on contract (notified_sort desc, id desc) where social_clause and not hours_owed;
create index contract_gap_clause_department on contract (department, notified_sort desc, id desc) where social_clause and not hours_owed;
create index contract_gap_clause_followed on contract (followed_by, notified_sort desc, id desc) where social_clause and not hours_owed;
create index contract_gap_clause_buyer on contract (buyer_siren, notified_sort desc, id desc) where social_clause and not hours_owed;
create index contract_gap_obligation on contract (notified_sort desc, id desc) where hours_owed and not social_clause;
create index contract_gap_condition on contract (notified_sort desc, id desc)
    where not social_clause and consultation_launched_on >= date '2026-08-21';
create index contract_gap_condition_department on contract (department, notified_sort desc, id desc)
    where not social_clause and consultation_launched_on >= date '2026-08-21';
create index contract_gap_condition_followed on contract (followed_by, notified_sort desc, id desc)
    where not social_clause and consultation_launched_on >= date '2026-08-21';
create index contract_gap_condition_buyer on contract (buyer_siren, notified_sort desc, id desc)
    where not social_clause and consultation_launched_on >= date '2026-08-21';
