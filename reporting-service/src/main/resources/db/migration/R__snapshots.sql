-- What was published is never changed, and never removed.
create or replace function published_for_ever() returns trigger language plpgsql as
$$ begin raise exception 'What was published is never changed'; end $$;

create or replace trigger snapshot_for_ever before update or delete on snapshot
    for each row execute function published_for_ever();

create or replace trigger snapshot_file_for_ever before update or delete on snapshot_file
    for each row execute function published_for_ever();
