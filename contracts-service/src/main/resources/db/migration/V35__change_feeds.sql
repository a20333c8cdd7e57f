-- The place of each row in its feed of changes. What was written before has the place before all.
alter table contract add column changed_in bigint not null default 0;
alter table contract alter column changed_in set default change_position();
create index contract_changed_in on contract (changed_in);
create trigger contract_moves_in_feed before update on contract
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();

alter table placement add column changed_in bigint not null default 0;
alter table placement alter column changed_in set default change_position();
create index placement_changed_in on placement (changed_in);
create trigger placement_moves_in_feed before update on placement
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();

alter table statement add column changed_in bigint not null default 0;
alter table statement alter column changed_in set default change_position();
create index statement_changed_in on statement (changed_in);
create trigger statement_moves_in_feed before update on statement
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();

alter table commitment add column changed_in bigint not null default 0;
alter table commitment alter column changed_in set default change_position();
create index commitment_changed_in on commitment (changed_in);
create trigger commitment_moves_in_feed before update on commitment
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();
