-- A change of a row takes it to the end of its feed of changes.
create or replace trigger contract_moves_in_feed before update on contract
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();
create or replace trigger placement_moves_in_feed before update on placement
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();
create or replace trigger statement_moves_in_feed before update on statement
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();
create or replace trigger commitment_moves_in_feed before update on commitment
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();
create or replace trigger convention_moves_in_feed before update on convention
    for each row when (old.version is distinct from new.version) execute function moves_in_feed();
