-- What waits for somebody, as the rules of the follow-up have it. When it is asked for hangs on the day and on policies, so
-- that is left to who reads it; everything else is said here and nowhere else. Columns in the order of the table waiting.
drop view if exists what_waits;
create view what_waits
    (what, id, obligation_id, contract_id, programme, since, until, commune, epci, department, region, followed_by, buyer_siren,
        companies) as
select case s.status when 'SUBMITTED' then 'DECIDE_STATEMENT' else 'SUBMIT_STATEMENT' end,
    s.id, s.obligation_id, s.contract_id, null, s.updated_on, date '9999-12-31',
    s.commune, s.epci, s.department, s.region, s.followed_by, s.buyer_siren, c.companies
from statement s
join contract c on c.id = s.contract_id and c.closed_on is null
join obligation o on o.id = s.obligation_id and o.annulled_at is null
where s.status <> 'ACCEPTED'
  -- one that holds lines of placements that never were, and no others, is nobody's to send again
  and (not exists (select 1 from statement_line l where l.statement_id = s.id)
    or exists (select 1 from statement_line l join placement p on p.id = l.placement_id
               where l.statement_id = s.id and p.status <> 'ANNULLED'))
union all
select case p.status when 'PENDING_ELIGIBILITY' then 'CLEAR_ELIGIBILITY' when 'REVIEW' then 'REVIEW_PLACEMENT' else 'DECLARE_MONTH' end,
    p.id, a.obligation_id, a.contract_id, o.programme,
    case when p.status in ('PENDING_ELIGIBILITY', 'REVIEW') then p.start_on
         -- nothing is left to tell: the row stays, as what changes of one placement at once wait for each other by it
         when told.next > least(p.last_sort, coalesce(p.counting_until, p.last_sort)) then date '9999-12-31'
         else (told.next + interval '1 month')::date end,
    -- after the month that follows its last quarter nobody waits for what was not told of a placement that has ended
    case when p.status = 'ENDED' then (date_trunc('quarter', p.last_sort) + interval '4 months' - interval '1 day')::date
         else date '9999-12-31' end,
    a.commune, a.epci, a.department, a.region, a.followed_by, a.buyer_siren, c.companies
from placement p
join allocation a on a.placement_id = p.id
join obligation o on o.id = a.obligation_id and o.annulled_at is null
join contract c on c.id = a.contract_id and c.closed_on is null
-- what lies before the last month told is told, worked or not
cross join lateral (
    select greatest(date_trunc('month', p.start_on)::date, (max(l.month) + interval '1 month')::date) as next
    from statement_line l where l.placement_id = p.id and l.status <> 'REJECTED') lines
-- and of a month in which the work is suspended from beginning to end there is nothing to tell
cross join lateral (
    select case when p.suspensions = '[]' then lines.next else coalesce((
        select min(month)::date from generate_series(lines.next, lines.next + interval '5 years', interval '1 month') month
        where not exists (
            select 1 from jsonb_array_elements(p.suspensions) each
            where (each ->> 'from')::date <= greatest(month::date, p.start_on)
              and coalesce((each ->> 'until')::date, date '9999-12-31') >= (month + interval '1 month' - interval '1 day')::date)),
        date '10000-01-01') end as next) told
where p.status not in ('REFUSED', 'ANNULLED')
union all
select each.what, o.id, o.id, c.id, o.programme, each.since, each.until,
    c.commune, c.epci, c.department, c.region, c.followed_by, c.buyer_siren, c.companies
from obligation o
join contract c on c.id = o.contract_id and c.closed_on is null
cross join lateral (values
    ('PLACE_SOMEBODY',
        -- by those who hold the lot, while there is something to do
        case when not o.placed and not o.suspended and c.status = 'ACTIVE' and exists (
            select 1 from jsonb_array_elements(c.lots) lot
            where lot ->> 'id' = o.lot_id::text and lot -> 'contractors' <> '[]') then o.from_on end,
        o.until_sort),
    -- what is terminated is over on that day
    ('CLOSE_OBLIGATION', least(o.until_on, c.terminated_on), date '9999-12-31')) each (what, since, until)
where o.shortfall > 0 and o.annulled_at is null and each.since is not null;

-- Looks again at what waits with these things: statements, placements or obligations. Plans are kept: lists have theirs made for
-- each caller, and to plan this one anew takes ten times as long as to run it.
create or replace function look_again(things uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    -- two changes of one thing come one after the other: the second sees what the first has written
    perform 1 from waiting where id = any (things) order by id, what, obligation_id for update;
    -- the view is asked once: what leaves and what stays are other rows
    with still as materialized (select * from what_waits v where v.id = any (things)),
    over as (
        delete from waiting w
        where w.id = any (things)
          and not exists (select 1 from still s where (s.id, s.what, s.obligation_id) = (w.id, w.what, w.obligation_id)))
    insert into waiting select * from still
    on conflict (id, what, obligation_id) do update
    set programme = excluded.programme, since = excluded.since, until = excluded.until, commune = excluded.commune,
        epci = excluded.epci, department = excluded.department, region = excluded.region,
        followed_by = excluded.followed_by, buyer_siren = excluded.buyer_siren, companies = excluded.companies
    where (waiting.*) is distinct from (excluded.*);
end $$;

-- The same with one of them.
create or replace function look_again(thing uuid) returns void language plpgsql as $$
begin
    perform look_again(array[thing]);
end $$;

create or replace function statement_waits() returns trigger language plpgsql as $$
begin
    perform look_again(coalesce(new.id, old.id));
    return null;
end $$;
create or replace trigger statement_waits_no_more after delete on statement for each row execute function statement_waits();

-- However many are told at once are looked at once; nobody has waited for one that was not there.
create or replace function statements_wait() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    insert into waiting select v.* from what_waits v where v.id = any ((select array_agg(id) from fresh)::uuid[]);
    return null;
end $$;
create or replace trigger statement_waits after insert on statement
    referencing new table as fresh for each statement execute function statements_wait();
create or replace function statements_wait_otherwise() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
    otherwise uuid[];
begin
    select array_agg(n.id order by n.id) into otherwise from fresh n join stale o on o.id = n.id
    where (o.status, o.updated_on, o.commune, o.epci, o.department, o.region, o.followed_by, o.buyer_siren)
        is distinct from
        (n.status, n.updated_on, n.commune, n.epci, n.department, n.region, n.followed_by, n.buyer_siren);
    if otherwise is not null then
        perform look_again(otherwise);
    end if;
    return null;
end $$;
create or replace trigger statement_waits_otherwise after update on statement
    referencing old table as stale new table as fresh for each statement execute function statements_wait_otherwise();

create or replace function placement_waits() returns trigger language plpgsql as $$
begin
    perform look_again(new.id);
    return null;
end $$;
create or replace trigger placement_waits_otherwise after update on placement
    for each row when ((old.status, old.start_on, old.last_sort, old.counting_until, old.suspensions)
        is distinct from (new.status, new.start_on, new.last_sort, new.counting_until, new.suspensions))
    execute function placement_waits();

create or replace function placement_waits_with() returns trigger language plpgsql as $$
begin
    perform look_again(coalesce(new.placement_id, old.placement_id));
    return null;
end $$;
create or replace trigger allocation_waits after insert or delete on allocation for each row execute function placement_waits_with();
create or replace trigger allocation_waits_otherwise after update on allocation
    for each row when (
        (old.obligation_id, old.contract_id, old.commune, old.epci, old.department, old.region, old.followed_by, old.buyer_siren)
        is distinct from
        (new.obligation_id, new.contract_id, new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren))
    execute function placement_waits_with();
create or replace trigger statement_line_tells_no_more after delete on statement_line
    for each row execute function placement_waits_with();
create or replace function placements_wait_with() returns trigger language plpgsql as $$
begin
    perform look_again((select array_agg(distinct placement_id) from fresh));
    return null;
end $$;
create or replace trigger statement_line_tells after insert on statement_line
    referencing new table as fresh for each statement execute function placements_wait_with();
create or replace trigger statement_line_tells_otherwise after update on statement_line
    for each row when ((old.status = 'REJECTED') is distinct from (new.status = 'REJECTED'))
    execute function placement_waits_with();

create or replace function obligation_waits() returns trigger language plpgsql as $$
begin
    perform look_again(coalesce(new.id, old.id));
    return null;
end $$;
create or replace trigger obligation_waits after insert or delete on obligation for each row execute function obligation_waits();
create or replace trigger obligation_waits_otherwise after update on obligation
    for each row when ((old.shortfall > 0, old.suspended, old.from_on, old.until_on, old.placed)
        is distinct from (new.shortfall > 0, new.suspended, new.from_on, new.until_on, new.placed))
    execute function obligation_waits();

create or replace function contract_waits() returns trigger language plpgsql as $$
begin
    perform look_again(o.id) from obligation o where o.contract_id = new.id order by o.id;
    if old.closed_on is distinct from new.closed_on then
        perform look_again(s.id) from statement s where s.contract_id = new.id order by s.id;
        perform look_again(a.placement_id) from allocation a where a.contract_id = new.id order by a.placement_id;
    end if;
    return null;
end $$;
create or replace trigger contract_waits after update on contract
    for each row when (
        (old.status, old.terminated_on, old.closed_on, old.lots, old.commune, old.epci, old.department, old.region, old.followed_by, old.buyer_siren)
        is distinct from
        (new.status, new.terminated_on, new.closed_on, new.lots, new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren))
    execute function contract_waits();

create or replace function contract_tells_companies_to_what_waits() returns trigger language plpgsql as $$
begin
    -- in the order in which changes of what waits hold it
    perform 1 from waiting where contract_id = new.id order by id, what, obligation_id for update;
    update waiting set companies = new.companies where contract_id = new.id;
    return null;
end $$;
create or replace trigger contract_tells_companies_to_what_waits after update on contract
    for each row when (old.companies is distinct from new.companies)
    execute function contract_tells_companies_to_what_waits();

-- What was entered by mistake waits for nobody, nor does what hangs on it.
create or replace function obligation_annulled() returns trigger language plpgsql as $$
begin
    perform look_again(new.id);
    perform look_again(s.id) from statement s where s.obligation_id = new.id order by s.id;
    perform look_again(a.placement_id) from allocation a where a.obligation_id = new.id order by a.placement_id;
    return null;
end $$;
create or replace trigger obligation_annulled after update on obligation
    for each row when (old.annulled_at is distinct from new.annulled_at)
    execute function obligation_annulled();

create or replace function placement_annulled() returns trigger language plpgsql as $$
begin
    update obligation o set placed = exists (
        select 1 from allocation a join placement p on p.id = a.placement_id
        where a.obligation_id = o.id and p.status <> 'ANNULLED')
    where o.id in (select a.obligation_id from allocation a where a.placement_id = new.id) and o.placed;
    perform look_again(told.statement_id)
    from (select distinct l.statement_id from statement_line l where l.placement_id = new.id order by 1) told;
    return null;
end $$;
create or replace trigger placement_annulled after update on placement
    for each row when (new.status = 'ANNULLED' and old.status <> 'ANNULLED')
    execute function placement_annulled();

-- By the rules as they are now.
delete from waiting where thing is null;
insert into waiting select * from what_waits;
