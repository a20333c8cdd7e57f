-- A change of a row takes it to the end of its feed of changes.
create or replace trigger referral_moves_in_feed before update on referral
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();
create or replace trigger organisation_moves_in_feed before update on organisation.organisation
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();
