create or replace function hours_are_kept() returns trigger language plpgsql as
    $$ begin raise exception 'accepted hours are never changed or deleted'; end $$;
create or replace trigger hours_entry_is_kept before update or delete on hours_entry
    for each row execute function hours_are_kept();

-- Nobody asks for more of hours that were taken back, whatever took them back: a correction, or an annulment of what they are of.
create or replace function reversed_is_not_raised() returns trigger language plpgsql as $$
begin
    delete from hours_raise where entry_id = new.reverses;
    return null;
end $$;
create or replace trigger reversed_is_not_raised after insert on hours_entry
    for each row when (new.reverses is not null) execute function reversed_is_not_raised();

-- Who must act is found by placement and month, without looking up the statement of every line.
create or replace function line_takes_month() returns trigger language plpgsql as $$
begin
    select month into new.month from statement where id = new.statement_id;
    return new;
end $$;
create or replace trigger line_takes_month before insert on statement_line
    for each row when (new.month is null) execute function line_takes_month();

-- Who closes or opens months waits for all who are writing hours, and these for it.
create or replace function hold_months() returns void language sql as $$ select pg_advisory_xact_lock(hashtextextended('months', 9)) $$;

-- The month that hours of one are written in: itself or the first behind it that is not closed. Behind the lock each query
-- sees what was closed meanwhile.
create or replace function open_month(of_department text, worked date) returns date language plpgsql as $$
declare
    open date := worked;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('months', 9));
    while exists (select 1 from month_closure
                  where department = of_department and month = open and reopened_at is null) loop
        open := (open + interval '1 month')::date;
    end loop;
    return open;
end $$;
