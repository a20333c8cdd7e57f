-- Indexes of earlier and later versions that others now cover. After all versions, whatever their numbers.
drop index if exists contract_gap_clause_department, contract_gap_clause_followed, contract_gap_clause_buyer,
    contract_gap_condition_department, contract_gap_condition_followed, contract_gap_condition_buyer,
    contract_gap_obligation, contract_gap_obligation_department, contract_gap_obligation_followed,
    contract_gap_obligation_buyer;
