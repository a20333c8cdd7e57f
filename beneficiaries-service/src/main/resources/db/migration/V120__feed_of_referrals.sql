-- The place of each referral in the feed of changes. What was written before has the place before all.
alter table referral add column changed_in bigint not null default 0;
alter table referral alter column changed_in set default change_position();
create index referral_changed_in on referral (changed_in);
create trigger referral_moves_in_feed before update on referral
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();
