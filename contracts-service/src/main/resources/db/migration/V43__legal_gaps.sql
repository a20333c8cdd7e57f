-- Contracts with hours owed and no clause declared, by whom the list is usually narrowed.
create index contract_gap_obligation_department on contract (department, notified_sort desc, id desc) where hours_owed and not social_clause;
create index contract_gap_obligation_followed on contract (followed_by, notified_sort desc, id desc) where hours_owed and not social_clause;
create index contract_gap_obligation_buyer on contract (buyer_siren, notified_sort desc, id desc) where hours_owed and not social_clause;
