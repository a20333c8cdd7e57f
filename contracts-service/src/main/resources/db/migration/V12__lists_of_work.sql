-- Who may see a placement or a statement is said by its contract. Looked up in half a million contracts a page would cost a
-- second, so the few columns are kept here. The database keeps them, whoever writes the contract.
alter table allocation
    add column commune     text,
    add column epci        text,
    add column department  text,
    add column region      text,
    add column followed_by text,
    add column buyer_siren text;
alter table statement
    add column commune     text,
    add column epci        text,
    add column department  text,
    add column region      text,
    add column followed_by text,
    add column buyer_siren text,
    -- since when it stands as it does, as a day in France
    add column updated_on  date generated always as ((updated_at at time zone 'Europe/Paris')::date) stored;

create function work_is_in_scope_of_its_contract() returns trigger language plpgsql as $$
begin
    -- held against a change of the contract that has not been told yet; not shared, since who places people goes on to
    -- change the contract, and two of them would wait for each other
    select commune, epci, department, region, followed_by, buyer_siren
    into new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren
    from contract where id = new.contract_id for no key update;
    return new;
end $$;
create trigger allocation_takes_scope before insert on allocation
    for each row execute function work_is_in_scope_of_its_contract();
create trigger statement_takes_scope before insert on statement
    for each row execute function work_is_in_scope_of_its_contract();

create function contract_tells_scope_to_work() returns trigger language plpgsql as $$
begin
    update allocation set commune = new.commune, epci = new.epci, department = new.department, region = new.region,
        followed_by = new.followed_by, buyer_siren = new.buyer_siren
    where contract_id = new.id;
    update statement set commune = new.commune, epci = new.epci, department = new.department, region = new.region,
        followed_by = new.followed_by, buyer_siren = new.buyer_siren
    where contract_id = new.id;
    return null;
end $$;
create trigger contract_tells_scope_to_work after update on contract
    for each row when ((old.commune, old.epci, old.department, old.region, old.followed_by, old.buyer_siren)
        is distinct from (new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren))
    execute function contract_tells_scope_to_work();

update allocation a
set commune = c.commune, epci = c.epci, department = c.department, region = c.region, followed_by = c.followed_by,
    buyer_siren = c.buyer_siren
from contract c where c.id = a.contract_id;
update statement s
set commune = c.commune, epci = c.epci, department = c.department, region = c.region, followed_by = c.followed_by,
    buyer_siren = c.buyer_siren
from contract c where c.id = s.contract_id;

create index allocation_department on allocation (department, placement_id desc, followed_by);
create index allocation_followed on allocation (followed_by, placement_id desc) where followed_by is not null;
create index allocation_region on allocation (region, placement_id desc, followed_by);
create index allocation_epci on allocation (epci, placement_id desc);
create index allocation_commune on allocation (commune, placement_id desc);
create index placement_status on placement (status, id desc);
create index placement_updated on placement (updated_at, id, status);
-- the last day as known; never null
alter table placement add column last_sort date generated always as (coalesce(ended_on, end_on, date '9999-12-31')) stored;
create index placement_active on placement (id) where status = 'ACTIVE';
create index placement_ended on placement (last_sort, id) where status = 'ENDED';
create index placement_waiting on placement (start_on, id) where status in ('PENDING_ELIGIBILITY', 'REVIEW');

create index statement_department on statement (department, id desc, followed_by, status, month) include (updated_at, updated_on);
create index statement_followed on statement (followed_by, id desc, status, month) include (updated_at, updated_on)
    where followed_by is not null;
create index statement_region on statement (region, id desc, followed_by, status, month);
create index statement_epci on statement (epci);
create index statement_commune on statement (commune);
create index statement_buyer on statement (buyer_siren, id desc, status, month) include (updated_at, updated_on);
create index statement_month on statement (month, id desc, status);
create index statement_updated on statement (updated_at, id, status);
create index statement_waiting on statement (updated_on, id, status) where status <> 'ACCEPTED';
create index statement_line_placement on statement_line (placement_id);

-- What must be done about obligations, longest ago first
drop index obligation_from;
create index obligation_from on obligation (from_on, id, until_on);
create index obligation_until on obligation (until_on, id);
