-- Who may see a commitment is said by its contract, and lists are by contract's place too. Joined to half a million contracts
-- a page would cost half a second, so the few columns are kept here. The database keeps them, whoever writes the contract.
alter table commitment
    add column commune     text,
    add column epci        text,
    add column department  text,
    add column region      text,
    add column followed_by text,
    add column buyer_siren text,
    add column companies   varchar[];

create function commitment_is_in_scope_of_its_contract() returns trigger language plpgsql as $$
begin
    -- locked against a change of the contract that has not been told yet
    select commune, epci, department, region, followed_by, buyer_siren, companies
    into new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren, new.companies
    from contract where id = new.contract_id for share;
    return new;
end $$;
create trigger commitment_takes_scope before insert on commitment
    for each row execute function commitment_is_in_scope_of_its_contract();

create function contract_tells_scope_to_commitments() returns trigger language plpgsql as $$
begin
    update commitment set commune = new.commune, epci = new.epci, department = new.department, region = new.region,
        followed_by = new.followed_by, buyer_siren = new.buyer_siren, companies = new.companies
    where contract_id = new.id;
    return null;
end $$;
create trigger contract_tells_scope after update on contract
    for each row when ((old.commune, old.epci, old.department, old.region, old.followed_by, old.buyer_siren, old.companies)
        is distinct from
        (new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren, new.companies))
    execute function contract_tells_scope_to_commitments();

update commitment m
set commune = c.commune, epci = c.epci, department = c.department, region = c.region, followed_by = c.followed_by,
    buyer_siren = c.buyer_siren, companies = c.companies
from contract c where c.id = m.contract_id;

create index commitment_commune on commitment (commune, due_sort, id);
create index commitment_epci on commitment (epci, due_sort, id);
create index commitment_department on commitment (department, due_sort, id);
create index commitment_region on commitment (region, due_sort, id);
create index commitment_followed on commitment (followed_by, due_sort, id) where followed_by is not null;
create index commitment_buyer on commitment (buyer_siren, due_sort, id);
create index commitment_companies on commitment using gin (companies);
