-- What people did to a contract that a later publication must not undo: facts they changed, warnings they checked.
alter table contract
    add column facts_by_hand    varchar[] not null default '{}',
    add column cleared_warnings jsonb     not null default '[]';
