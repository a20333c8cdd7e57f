-- Which legal unit holds or held which lot, in any part: looked up in the lots of every contract of a company, its lists would
-- read each of them. The database keeps it with the contract, whoever writes it. Only who the contract knows as a holder: what
-- looks like a SIRET and is none names nobody.
create table lot_holder (
    contract_id uuid not null references contract on delete cascade,
    lot_id      uuid not null,
    siren       text not null,
    primary key (contract_id, lot_id, siren)
);

create function contract_keeps_holders_of_lots() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from lot_holder where contract_id = new.id;
    end if;
    insert into lot_holder (contract_id, lot_id, siren)
    select new.id, (lot ->> 'id')::uuid, left(holder ->> 'id', 9)
    from jsonb_array_elements(new.lots) lot, jsonb_array_elements(lot -> 'contractors') holder
    where holder ->> 'idType' = 'SIRET' and length(holder ->> 'id') = 14
        and left(holder ->> 'id', 9) = any (new.contractor_ids)
    on conflict do nothing;
    return null;
end $$;
create trigger contract_with_holders after insert on contract
    for each row when (new.contractor_ids <> '{}') execute function contract_keeps_holders_of_lots();
create trigger contract_held_anew after update of lots, contractor_ids on contract
    for each row when ((old.lots, old.contractor_ids) is distinct from (new.lots, new.contractor_ids))
    execute function contract_keeps_holders_of_lots();

insert into lot_holder (contract_id, lot_id, siren)
select c.id, (lot ->> 'id')::uuid, left(holder ->> 'id', 9)
from contract c, jsonb_array_elements(c.lots) lot, jsonb_array_elements(lot -> 'contractors') holder
where holder ->> 'idType' = 'SIRET' and length(holder ->> 'id') = 14 and left(holder ->> 'id', 9) = any (c.contractor_ids)
on conflict do nothing;
create index lot_holder_siren on lot_holder (siren, contract_id, lot_id);

-- Statements and allotments on these lots are found by contract, from the index alone.
alter table statement add column lot_id uuid;
update statement s set lot_id = o.lot_id from obligation o where o.id = s.obligation_id;
alter table statement alter column lot_id set not null;
drop index statement_contract;
create index statement_contract on statement (contract_id, month) include (id, lot_id, status, updated_at);
drop index allocation_contract;
create index allocation_contract on allocation (contract_id, lot_id, placement_id);

drop function holds_lot(jsonb, uuid, text);
