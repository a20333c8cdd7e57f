-- In which territories a contract has a part, one row a name of each: who looks after one of them sees the contract. The
-- database keeps them with the contract, whoever writes it.
create table contract_territory (
    territory   text not null,
    contract_id uuid not null references contract on delete cascade,
    primary key (territory, contract_id)
);
create index contract_territory_contract on contract_territory (contract_id);

create function contract_keeps_territories_of_parts() returns trigger language plpgsql as $$
begin
    delete from contract_territory where contract_id = new.id;
    insert into contract_territory (territory, contract_id)
    select distinct name, new.id
    from jsonb_array_elements(new.parts) part,
        lateral (values ('COM-' || (part #>> '{territory,commune}')), ('EPCI-' || (part #>> '{territory,epci}')),
            ('DEP-' || (part #>> '{territory,department}')), ('REG-' || (part #>> '{territory,region}'))) names (name)
    where name is not null;
    return null;
end $$;
create trigger contract_in_parts after insert on contract
    for each row when (new.parts <> '[]') execute function contract_keeps_territories_of_parts();
create trigger contract_divided after update on contract
    for each row when (old.parts is distinct from new.parts) execute function contract_keeps_territories_of_parts();

insert into contract_territory (territory, contract_id)
select distinct name, c.id
from contract c, jsonb_array_elements(c.parts) part,
    lateral (values ('COM-' || (part #>> '{territory,commune}')), ('EPCI-' || (part #>> '{territory,epci}')),
        ('DEP-' || (part #>> '{territory,department}')), ('REG-' || (part #>> '{territory,region}'))) names (name)
where c.parts <> '[]' and name is not null;
