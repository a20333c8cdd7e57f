-- What lists are narrowed by. Rare things have partial indexes: few rows, and no cost for the rest.
create index contract_number on contract (external_id);
create index contract_region on contract (region, notified_sort desc, id desc);
create index contract_epci on contract (epci);
create index contract_commune on contract (commune);
create index contract_ends on contract (ends_sort, id);
create index contract_owed on contract (notified_sort desc, id desc) where hours_owed;
create index contract_warned on contract (notified_sort desc, id desc) where warned;
create index contract_terminated on contract (notified_sort desc, id desc) where status = 'TERMINATED';
create index contract_shortfall on contract (shortfall desc) where shortfall > 0;
create index contract_programmes on contract using gin (programmes);
-- shortfalls change with every acceptance: room for the new row beside the old one
alter table contract set (fillfactor = 90);
