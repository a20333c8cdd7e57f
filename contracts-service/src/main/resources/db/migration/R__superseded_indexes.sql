-- Indexes of earlier and later versions that others now cover. After all versions, whatever their numbers.
drop index if exists contract_gap_clause_department, contract_gap_clause_followed, contract_gap_clause_buyer,
    contract_gap_condition_followed, contract_gap_obligation, contract_gap_obligation_department, contract_gap_obligation_followed,
    contract_gap_obligation_buyer;

-- Any outcome may be the rare one: a few created rows in a file that is sent again, a few unchanged in one that is new.
drop index if exists import_row_outcome;
create index if not exists import_row_any_outcome on import_row (import_id, outcome, row_number);
