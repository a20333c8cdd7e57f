create or replace function achievements_are_kept() returns trigger language plpgsql as
    $$ begin raise exception 'achievements are never changed or deleted'; end $$;
create or replace trigger achievement_is_kept before update or delete on achievement
    for each row execute function achievements_are_kept();

-- Who sees a commitment, as its contract has it.
create or replace function commitment_is_in_scope_of_its_contract() returns trigger language plpgsql as $$
begin
    -- locked against a change of the contract that has not been told yet
    select commune, epci, department, region, followed_by, buyer_siren, companies
    into new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren, new.companies
    from contract where id = new.contract_id for share;
    return new;
end $$;
create or replace trigger commitment_takes_scope before insert on commitment
    for each row execute function commitment_is_in_scope_of_its_contract();

create or replace function contract_tells_scope_to_commitments() returns trigger language plpgsql as $$
begin
    update commitment set commune = new.commune, epci = new.epci, department = new.department, region = new.region,
        followed_by = new.followed_by, buyer_siren = new.buyer_siren, companies = new.companies
    where contract_id = new.id;
    return null;
end $$;
create or replace trigger contract_tells_scope after update on contract
    for each row when ((old.commune, old.epci, old.department, old.region, old.followed_by, old.buyer_siren, old.companies)
        is distinct from
        (new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren, new.companies))
    execute function contract_tells_scope_to_commitments();
