-- The place of each convention in the feed of changes, as for contracts.
alter table convention add column changed_in bigint not null default 0;
alter table convention alter column changed_in set default change_position();
create index convention_changed_in on convention (changed_in);
create trigger convention_moves_in_feed before update on convention
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();
