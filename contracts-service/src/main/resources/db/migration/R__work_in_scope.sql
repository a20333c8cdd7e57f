-- Who sees allotments and statements, as their contract has it.
create or replace function work_is_in_scope_of_its_contract() returns trigger language plpgsql as $$
begin
    -- held against a change of the contract that has not been told yet; not shared, since who places people goes on to
    -- change the contract, and two of them would wait for each other
    select commune, epci, department, region, followed_by, buyer_siren
    into new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren
    from contract where id = new.contract_id for no key update;
    return new;
end $$;
create or replace trigger allocation_takes_scope before insert on allocation
    for each row execute function work_is_in_scope_of_its_contract();
-- who writes many at once holds their contracts and brings it along
create or replace trigger statement_takes_scope before insert on statement
    for each row when (coalesce(new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren) is null)
    execute function work_is_in_scope_of_its_contract();

-- As a change of placements takes their allotments, one of the contract takes them in the same order.
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
create or replace trigger contract_tells_scope_to_work after update on contract
    for each row when ((old.commune, old.epci, old.department, old.region, old.followed_by, old.buyer_siren)
        is distinct from (new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren))
    execute function contract_tells_scope_to_work();

-- How a placement stands, kept with its allotments.
create or replace function allotment_takes_state() returns trigger language plpgsql as $$
begin
    select updated_at, status into new.updated_at, new.status from placement where id = new.placement_id;
    return new;
end $$;
create or replace trigger allocation_takes_state before insert on allocation
    for each row execute function allotment_takes_state();

create or replace function placements_tell_state() returns trigger language plpgsql as $$
begin
    update allocation a set updated_at = n.updated_at, status = n.status
    from fresh n join stale o on o.id = n.id
    where a.placement_id = n.id and (o.updated_at, o.status) is distinct from (n.updated_at, n.status);
    return null;
end $$;
create or replace trigger placement_tells_state after update on placement
    referencing old table as stale new table as fresh for each statement execute function placements_tell_state();

-- Whether anybody was ever placed on an obligation.
create or replace function allocation_tells_obligation() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update obligation set placed = true where id = new.obligation_id and not placed;
    else
        update obligation set placed = exists (select 1 from allocation a where a.obligation_id = old.obligation_id)
        where id = old.obligation_id and placed;
    end if;
    return null;
end $$;
create or replace trigger allocation_tells_obligation after insert or delete on allocation
    for each row execute function allocation_tells_obligation();

-- What the employer called somebody is not what it calls who takes the place.
create or replace function placement_forgets_reference() returns trigger language plpgsql as $$
begin
    delete from placement_reference where placement_id = new.id;
    return null;
end $$;
create or replace trigger placement_forgets_reference after update on placement
    for each row when (coalesce(old.recorded_under, old.beneficiary_id)
                       is distinct from coalesce(new.recorded_under, new.beneficiary_id))
    execute function placement_forgets_reference();
