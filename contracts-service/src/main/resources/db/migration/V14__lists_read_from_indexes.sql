-- What lists sort and filter by stands in the index: the rows of a contract, a month or an EPCI are not visited one by one.
drop index statement_contract;
create index statement_contract on statement (contract_id, month) include (id, status, updated_at);
create index statement_line_month on statement_line (month, placement_id, status);
drop index contract_epci;
create index contract_epci on contract (epci, notified_sort desc, id desc, followed_by, hours_owed, social_clause, status, warned)
    include (region);
