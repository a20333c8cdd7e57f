-- A number belongs to one contract that stands: who annulled one that was entered by mistake registers the right one under it.
alter table contract drop constraint contract_buyer_siret_external_id_key;
create unique index contract_standing_number on contract (buyer_siret, external_id) where annulled_at is null;
create index contract_by_number on contract (buyer_siret, external_id);

-- What a contract was known by before somebody corrected its buyer or number: publications go on using it.
create table contract_former_key (
    buyer_siret text not null,
    external_id text not null,
    contract_id uuid not null references contract,
    primary key (buyer_siret, external_id)
);
create index contract_former_key_contract on contract_former_key (contract_id);
