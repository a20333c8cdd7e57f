-- Who holds which lot. Only who the contract knows as a holder: what looks like a SIRET and is none names nobody.
create or replace function holders_of_lots(contract uuid, lots jsonb, holders varchar[])
    returns table (contract_id uuid, lot_id uuid, siren text) language sql immutable as $$
    select contract, (lot ->> 'id')::uuid, left(holder ->> 'id', 9)
    from jsonb_array_elements(lots) lot, jsonb_array_elements(lot -> 'contractors') holder
    where holder ->> 'idType' = 'SIRET' and length(holder ->> 'id') = 14
        and left(holder ->> 'id', 9) = any (holders)
$$;
-- Once for all rows of a statement: an import registers hundreds at a time.
create or replace function contracts_have_holders_of_lots() returns trigger language plpgsql as $$
begin
    insert into lot_holder (contract_id, lot_id, siren)
    select held.* from registered c, lateral holders_of_lots(c.id, c.lots, c.contractor_ids) held
    where c.contractor_ids <> '{}'
    on conflict do nothing;
    return null;
end $$;
create or replace trigger contract_with_holders after insert on contract
    referencing new table as registered for each statement execute function contracts_have_holders_of_lots();
create or replace function contract_keeps_holders_of_lots() returns trigger language plpgsql as $$
begin
    delete from lot_holder where contract_id = new.id;
    insert into lot_holder (contract_id, lot_id, siren)
    select held.* from holders_of_lots(new.id, new.lots, new.contractor_ids) held
    on conflict do nothing;
    return null;
end $$;
create or replace trigger contract_held_anew after update of lots, contractor_ids on contract
    for each row when ((old.lots, old.contractor_ids) is distinct from (new.lots, new.contractor_ids))
    execute function contract_keeps_holders_of_lots();

-- In which territories it has parts, and where it was everybody's of its territory before it was followed by name.
create or replace function contract_keeps_territories_of_parts() returns trigger language plpgsql as $$
begin
    delete from contract_territory where contract_id = new.id;
    insert into contract_territory (territory, contract_id, until)
    select name, new.id, nullif(max(until), 'infinity')
    from (select place, case when follower ->> 'siret' is null then coalesce((follower ->> 'until')::date, 'infinity')
                else date '0001-01-01' end as until
            from jsonb_array_elements(new.parts) part,
                lateral (select part -> 'territory' as place) lies,
                jsonb_array_elements(coalesce(nullif(part -> 'followers', '[]'), '[{}]')) follower
        union all
        select jsonb_build_object('commune', new.commune, 'epci', new.epci, 'department', new.department, 'region', new.region),
                (follower ->> 'until')::date
            from jsonb_array_elements(new.followers) follower
            where follower ->> 'siret' is null and follower ->> 'until' is not null) lying,
        lateral (values ('COM-' || (place ->> 'commune')), ('EPCI-' || (place ->> 'epci')),
            ('DEP-' || (place ->> 'department')), ('REG-' || (place ->> 'region'))) names (name)
    where name is not null
    group by name;
    return null;
end $$;
create or replace trigger contract_in_parts after insert on contract
    for each row when (new.parts <> '[]') execute function contract_keeps_territories_of_parts();
create or replace trigger contract_divided after update on contract
    for each row when ((old.parts, old.followers) is distinct from (new.parts, new.followers))
    execute function contract_keeps_territories_of_parts();

-- Its parts, where each lies and who follows it now.
create or replace function contract_keeps_parts() returns trigger language plpgsql as $$
begin
    delete from contract_part where contract_id = new.id;
    insert into contract_part (contract_id, kind, code, commune, epci, department, region, followed_by)
    select new.id, part -> 'place' ->> 'kind', part -> 'place' ->> 'code', part -> 'territory' ->> 'commune',
        part -> 'territory' ->> 'epci', part -> 'territory' ->> 'department', part -> 'territory' ->> 'region',
        (select follower ->> 'siret' from jsonb_array_elements(coalesce(part -> 'followers', '[]')) follower
         where follower ->> 'until' is null limit 1)
    from jsonb_array_elements(new.parts) part;
    return null;
end $$;
create or replace trigger contract_keeps_parts after insert on contract
    for each row when (new.parts <> '[]') execute function contract_keeps_parts();
create or replace trigger contract_keeps_parts_divided after update on contract
    for each row when (old.parts is distinct from new.parts) execute function contract_keeps_parts();
