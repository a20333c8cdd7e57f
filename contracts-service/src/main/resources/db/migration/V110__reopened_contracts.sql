-- A closed contract can be taken up again with a reason: closures are a history, at most one of them in force. Whether one
-- is stands with the contract, where it is looked at under the contract's lock.
alter table contract add column closed_on date;
update contract c set closed_on = x.closed_on from contract_closure x where x.contract_id = c.id;

alter table contract_closure drop constraint contract_closure_pkey;
alter table contract_closure
    add column id              uuid not null default gen_random_uuid() primary key,
    add column reopened_on     date,
    add column reopened_reason text,
    add column reopened_at     timestamptz,
    add column reopened_by     text;
alter table contract_closure alter column id drop default;
create unique index contract_closure_in_force on contract_closure (contract_id) where reopened_on is null;
create index contract_closure_contract on contract_closure (contract_id);
