create or replace function hours_are_kept() returns trigger language plpgsql as
    $$ begin raise exception 'accepted hours are never changed or deleted'; end $$;
create or replace trigger hours_entry_is_kept before update or delete on hours_entry
    for each row execute function hours_are_kept();

-- Who must act is found by placement and month, without looking up the statement of every line.
create or replace function line_takes_month() returns trigger language plpgsql as $$
begin
    select month into new.month from statement where id = new.statement_id;
    return new;
end $$;
create or replace trigger line_takes_month before insert on statement_line for each row execute function line_takes_month();
