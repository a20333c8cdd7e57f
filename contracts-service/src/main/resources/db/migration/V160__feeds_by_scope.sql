-- Feeds of changes go along indexes of who sees the rows, not through the changes of everybody.
create index commitment_department_updated on commitment (department, updated_at, id, followed_by);
create index commitment_region_updated on commitment (region, updated_at, id, followed_by);
create index commitment_followed_updated on commitment (followed_by, updated_at, id) where followed_by is not null;
create index commitment_buyer_updated on commitment (buyer_siren, updated_at, id);
drop index commitment_contract;
create index commitment_contract on commitment (contract_id, due_sort, id) include (updated_at);

create index placement_employer_updated on placement (employer_siren, updated_at, id, status);

-- Those who see a placement find it by its allotments, which therefore keep what lists sort and filter by.
alter table allocation
    add column updated_at timestamptz,
    add column status     text;
update allocation a set updated_at = p.updated_at, status = p.status from placement p where p.id = a.placement_id;

create function allotment_takes_state() returns trigger language plpgsql as $$
begin
    select updated_at, status into new.updated_at, new.status from placement where id = new.placement_id;
    return new;
end $$;
create trigger allocation_takes_state before insert on allocation
    for each row execute function allotment_takes_state();

create function placement_tells_state() returns trigger language plpgsql as $$
begin
    update allocation set updated_at = new.updated_at, status = new.status where placement_id = new.id;
    return null;
end $$;
create trigger placement_tells_state after update on placement
    for each row when ((old.updated_at, old.status) is distinct from (new.updated_at, new.status))
    execute function placement_tells_state();

-- Now that a change of placements takes their allotments, one of the contract takes them in the same order.
create or replace function contract_tells_scope_to_work() returns trigger language plpgsql as $$
begin
    perform 1 from allocation where contract_id = new.id order by placement_id for no key update;
    update allocation set commune = new.commune, epci = new.epci, department = new.department, region = new.region,
        followed_by = new.followed_by, buyer_siren = new.buyer_siren
    where contract_id = new.id;
    update statement set commune = new.commune, epci = new.epci, department = new.department, region = new.region,
        followed_by = new.followed_by, buyer_siren = new.buyer_siren
    where contract_id = new.id;
    return null;
end $$;

drop index allocation_contract;
create index allocation_contract on allocation (contract_id, lot_id, placement_id) include (updated_at, status);
create index allocation_department_updated on allocation (department, updated_at, placement_id, followed_by, status);
create index allocation_region_updated on allocation (region, updated_at, placement_id, followed_by, status);
create index allocation_followed_updated on allocation (followed_by, updated_at, placement_id, status)
    where followed_by is not null;
create index allocation_unfollowed_updated on allocation (updated_at, placement_id, status) where followed_by is null;
