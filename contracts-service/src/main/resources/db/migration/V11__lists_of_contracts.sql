-- Lists of contracts. What is within reach of one territory, follower or buyer is read from one index that also holds what
-- lists are narrowed and sorted by: however few of these contracts fit, no contract is read that is not shown.
drop index contract_terminated;
drop index contract_shortfall;
drop index contract_department;
drop index contract_followed;
drop index contract_buyer;
drop index contract_region;

-- A contract notified late does not end before that, whatever is published: who asks for contracts notified from a day on,
-- by their end, need not read those that ended before it.
alter table contract alter column ends_sort set expression as
    (greatest(coalesce(ends_on, date '9999-12-31'), coalesce(notified_on - 1, date '0001-01-01')));

create index contract_department on contract
    (department, notified_sort desc, id desc, followed_by, hours_owed, social_clause, status, warned)
    include (region, ends_sort, shortfall, updated_at, programmes);
create index contract_followed on contract
    (followed_by, notified_sort desc, id desc, hours_owed, social_clause, status, warned)
    include (department, region, ends_sort, shortfall, updated_at, programmes) where followed_by is not null;
create index contract_buyer on contract
    (buyer_siren, notified_sort desc, id desc, hours_owed, social_clause, status, warned)
    include (buyer_siret, department, region, followed_by, ends_sort, shortfall, updated_at, programmes);
create index contract_region on contract
    (region, notified_sort desc, id desc, followed_by, hours_owed, social_clause, status, warned);
-- along the whole list: what does not fit is passed over without reading the contract
drop index contract_notified;
drop index contract_ends;
create index contract_notified on contract
    (notified_sort desc, id desc, followed_by, hours_owed, social_clause, status, warned);
create index contract_ends on contract
    (ends_sort, id, notified_sort, region, followed_by, hours_owed, social_clause, status, warned);
create index contract_shortfall on contract
    (shortfall desc, id desc, region, followed_by, hours_owed, social_clause, status, warned);
