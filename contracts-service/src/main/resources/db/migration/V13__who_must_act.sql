-- Whether anybody was ever placed on an obligation, and the month of a line: who must act is found without looking it up for
-- every obligation that runs and every placement at work.
alter table obligation
    add column placed     boolean not null default false,
    -- never null
    add column until_sort date generated always as (coalesce(until_on, date '9999-12-31')) stored;
update obligation o set placed = true where exists (select 1 from allocation a where a.obligation_id = o.id);

create function allocation_tells_obligation() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update obligation set placed = true where id = new.obligation_id and not placed;
    else
        update obligation set placed = exists (select 1 from allocation a where a.obligation_id = old.obligation_id)
        where id = old.obligation_id and placed;
    end if;
    return null;
end $$;
create trigger allocation_tells_obligation after insert or delete on allocation
    for each row execute function allocation_tells_obligation();

drop index obligation_from;
create index obligation_from on obligation (from_on, id);
create index obligation_to_place on obligation (from_on, id, until_sort) where not placed;

alter table statement_line add column month date;
update statement_line l set month = s.month from statement s where s.id = l.statement_id;
create function line_takes_month() returns trigger language plpgsql as $$
begin
    select month into new.month from statement where id = new.statement_id;
    return new;
end $$;
create trigger line_takes_month before insert on statement_line for each row execute function line_takes_month();

drop index statement_line_placement;
create index statement_line_placement on statement_line (placement_id, month, status);
