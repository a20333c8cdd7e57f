-- Who follows a part of a contract by name, and who followed it or a part before, each with its last day. Who follows the
-- contract to this day stands at the contract itself.
create or replace function contract_keeps_followers() returns trigger language plpgsql as $$
begin
    delete from contract_follower where contract_id = new.id;
    insert into contract_follower (siret, contract_id, until)
    select siret, new.id, nullif(max(until), 'infinity')
    from (select f ->> 'siret' as siret, (f ->> 'until')::date as until
            from jsonb_array_elements(new.followers) f where f ->> 'until' is not null
        union all
        select f ->> 'siret', coalesce((f ->> 'until')::date, 'infinity')
            from jsonb_array_elements(new.parts) part, jsonb_array_elements(part -> 'followers') f) followed
    where siret is not null
    group by siret;
    return null;
end $$;
create or replace trigger contract_followed_by_others after update on contract
    for each row when ((old.followers, old.parts) is distinct from (new.followers, new.parts))
    execute function contract_keeps_followers();
