-- Terminations recorded in error stay recorded, with why they were none.
alter table contract add column annulled_terminations jsonb not null default '[]';

-- A termination ends what is owed under the contract as well; the day that was agreed stays known.
alter table obligation add column ended_on date;

update obligation set ended_on = contract.terminated_on
    from contract where contract.id = obligation.contract_id and contract.terminated_on is not null;
