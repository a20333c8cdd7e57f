-- Contracts that lack a condition, of one buyer or in one département: the rest of theirs need not be looked at. Created by
-- the first version of the gaps, and taken away by some databases as superseded.
create index if not exists contract_gap_condition_buyer on contract (buyer_siren, notified_sort desc, id desc)
    where not social_clause and consultation_launched_on >= date '2026-08-21';
create index if not exists contract_gap_condition_department on contract (department, notified_sort desc, id desc)
    where not social_clause and consultation_launched_on >= date '2026-08-21';
