-- What lies ahead of placements, obligations and statements and somebody should know of in time. It stands among what waits, as a
-- list of both is read in one order; its rows have an identifier of their own, as several things may lie ahead of one.
create or replace function ahead_id(thing uuid, what text) returns uuid language sql immutable as
    $$ select md5(thing::text || what)::uuid $$;

create or replace function obligation_is_reached() returns trigger language plpgsql as $$
begin
    new.reached_on := case when new.shortfall > 0 then null
        when old.shortfall > 0 then (now() at time zone 'Europe/Paris')::date else old.reached_on end;
    return new;
end $$;
create or replace trigger obligation_is_reached before update on obligation
    for each row when ((old.shortfall > 0) is distinct from (new.shortfall > 0)) execute function obligation_is_reached();

-- Columns in the order of the table waiting.
drop view if exists what_waits_ahead;
create view what_waits_ahead
    (what, id, obligation_id, contract_id, programme, since, until, commune, epci, department, region, followed_by, buyer_siren,
        companies, thing)
as select each.what, ahead_id(p.id, each.what), a.obligation_id, a.contract_id, o.programme, each.since, each.until,
    a.commune, a.epci, a.department, a.region, a.followed_by, a.buyer_siren, c.companies, p.id
from placement p
join allocation a on a.placement_id = p.id
join obligation o on o.id = a.obligation_id and o.annulled_at is null
join contract c on c.id = a.contract_id
cross join lateral (values
    -- only where the work goes on beyond
    ('WINDOW_ENDS_IN_90', case when p.status = 'ACTIVE' and p.last_sort > p.counting_until then p.counting_until - 90 end,
        p.counting_until - 31),
    ('WINDOW_ENDS_IN_30', case when p.status = 'ACTIVE' and p.last_sort > p.counting_until then p.counting_until - 30 end,
        p.counting_until),
    -- the first horizon without an answer; half a year after the last nobody asks any more
    ('FOLLOW_UP', case when p.status = 'ENDED' then (
        select min((p.ended_on + make_interval(months => horizon))::date) from unnest(array[3, 6, 12]) horizon
        where not exists (
            select 1 from jsonb_array_elements(p.follow_ups) answer where (answer ->> 'months')::integer = horizon)) end,
        (p.ended_on + interval '18 months')::date),
    ('CONFIRM_END', case when p.announced_end ->> 'refusal' is null and p.ended_on is null
        then ((p.announced_end ->> 'at')::timestamptz at time zone 'Europe/Paris')::date end, date '9999-12-31'))
    each (what, since, until)
where each.since is not null and p.status not in ('REFUSED', 'ANNULLED')
  -- how people stand is asked of them after the contract was closed too, and not of who is erased
  and (c.closed_on is null or each.what = 'FOLLOW_UP')
  and (each.what <> 'FOLLOW_UP' or not exists (
      select 1 from beneficiary_copy b left join beneficiary_copy m on m.id = b.merged_into
      where b.id = p.beneficiary_id and 'ERASED' in (b.status, m.status)))
union all
select each.what, ahead_id(o.id, each.what), o.id, c.id, o.programme, each.since, each.until,
    c.commune, c.epci, c.department, c.region, c.followed_by, c.buyer_siren, c.companies, o.id
from obligation o
join contract c on c.id = o.contract_id and c.closed_on is null
cross join lateral (values
    ('OBLIGATION_REACHED', case when not o.suspended then o.reached_on end, o.reached_on + 90),
    -- half of the time is over and more than half of the hours are missing
    ('SHORTFALL_AHEAD', case when not o.suspended and o.shortfall > o.hours / 2 then o.from_on + (o.until_on - o.from_on) / 2 end,
        o.until_on)) each (what, since, until)
where each.since is not null and o.annulled_at is null
union all
-- keyed in for the employer by who looks after the contract: it counts once somebody else has said that it is right
select 'CONFIRM_STATEMENT', ahead_id(s.id, 'CONFIRM_STATEMENT'), s.obligation_id, s.contract_id, null, s.updated_on,
    date '9999-12-31', s.commune, s.epci, s.department, s.region, s.followed_by, s.buyer_siren, c.companies, s.id
from statement s
join contract c on c.id = s.contract_id and c.closed_on is null
where s.status = 'SUBMITTED' and s.confirmations = '[]'
  and left(s.entered_by, 9) = left(s.followed_by, 9) and left(s.entered_by, 9) <> s.employer_siren
union all
select 'CONFIRM_ANNOUNCEMENT', ahead_id(n.id, 'CONFIRM_ANNOUNCEMENT'), n.obligation_id, n.contract_id, o.programme,
    (n.announced_at at time zone 'Europe/Paris')::date, date '9999-12-31',
    c.commune, c.epci, c.department, c.region, c.followed_by, c.buyer_siren, c.companies, n.id
from announcement n
join obligation o on o.id = n.obligation_id and o.annulled_at is null
join contract c on c.id = n.contract_id and c.closed_on is null
where n.status = 'WAITING';

-- Looks again at what lies ahead of these things. Plans are kept, as with what waits.
create or replace function look_ahead(things uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    perform 1 from waiting where thing = any (things) order by id, what, obligation_id for update;
    with still as materialized (select * from what_waits_ahead v where v.thing = any (things)),
    over as (
        delete from waiting w
        where w.thing = any (things)
          and not exists (select 1 from still s where (s.id, s.what, s.obligation_id) = (w.id, w.what, w.obligation_id)))
    insert into waiting select * from still
    on conflict (id, what, obligation_id) do update
    set programme = excluded.programme, since = excluded.since, until = excluded.until, commune = excluded.commune,
        epci = excluded.epci, department = excluded.department, region = excluded.region,
        followed_by = excluded.followed_by, buyer_siren = excluded.buyer_siren, companies = excluded.companies
    where (waiting.*) is distinct from (excluded.*);
end $$;

create or replace function lies_ahead() returns trigger language plpgsql as $$
begin
    perform look_ahead(array[new.id]);
    return null;
end $$;
create or replace trigger placement_lies_ahead after update on placement
    for each row when ((old.status, old.last_sort, old.counting_until, old.ended_on, old.follow_ups, old.announced_end)
        is distinct from (new.status, new.last_sort, new.counting_until, new.ended_on, new.follow_ups, new.announced_end))
    execute function lies_ahead();
create or replace trigger obligation_lies_ahead after update on obligation
    for each row when (
        (old.reached_on, old.suspended, old.from_on, old.until_on, old.annulled_at, old.shortfall > old.hours / 2)
        is distinct from
        (new.reached_on, new.suspended, new.from_on, new.until_on, new.annulled_at, new.shortfall > new.hours / 2))
    execute function lies_ahead();
create or replace trigger statement_lies_ahead after update on statement
    for each row when (left(new.entered_by, 9) <> new.employer_siren
        and (old.status, old.confirmations, old.entered_by, old.updated_on, old.followed_by, old.department)
        is distinct from (new.status, new.confirmations, new.entered_by, new.updated_on, new.followed_by, new.department))
    execute function lies_ahead();
create or replace trigger statement_lies_ahead_no_more after update on statement
    for each row when (left(old.entered_by, 9) <> old.employer_siren and left(new.entered_by, 9) = new.employer_siren)
    execute function lies_ahead();

create or replace trigger announcement_lies_ahead after insert or update on announcement
    for each row execute function lies_ahead();

create or replace function placements_lie_ahead() returns trigger language plpgsql as $$
begin
    perform look_ahead((select array_agg(distinct placement_id) from fresh));
    return null;
end $$;
create or replace trigger allocation_lies_ahead after insert on allocation
    referencing new table as fresh for each statement execute function placements_lie_ahead();
create or replace function placement_lies_ahead_with() returns trigger language plpgsql as $$
begin
    perform look_ahead(array[old.placement_id]);
    return null;
end $$;
create or replace trigger allocation_lies_ahead_no_more after delete on allocation
    for each row execute function placement_lies_ahead_with();
create or replace trigger allocation_lies_ahead_otherwise after update on allocation
    for each row when (
        (old.obligation_id, old.contract_id, old.commune, old.epci, old.department, old.region, old.followed_by, old.buyer_siren)
        is distinct from
        (new.obligation_id, new.contract_id, new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren))
    execute function placement_lies_ahead_with();

create or replace function erased_lies_ahead_no_more() returns trigger language plpgsql as $$
begin
    perform look_ahead(array(select p.id from placement p where p.beneficiary_id = new.id
        or p.beneficiary_id in (select b.id from beneficiary_copy b where b.merged_into = new.id)));
    return null;
end $$;
create or replace trigger erased_lies_ahead_no_more after insert or update on beneficiary_copy
    for each row when (new.status = 'ERASED') execute function erased_lies_ahead_no_more();

create or replace function obligations_lie_ahead() returns trigger language plpgsql as $$
begin
    perform look_ahead((select array_agg(id) from fresh));
    return null;
end $$;
create or replace trigger obligation_lies_ahead_from_now after insert on obligation
    referencing new table as fresh for each statement execute function obligations_lie_ahead();

create or replace function contract_lies_ahead() returns trigger language plpgsql as $$
begin
    perform look_ahead(array(
        select o.id from obligation o where o.contract_id = new.id
        union select a.placement_id from allocation a where a.contract_id = new.id
        union select n.id from announcement n where n.contract_id = new.id
        union select s.id from statement s where s.contract_id = new.id and s.status = 'SUBMITTED'));
    return null;
end $$;
create or replace trigger contract_lies_ahead after update on contract
    for each row when (
        (old.closed_on, old.commune, old.epci, old.department, old.region, old.followed_by, old.buyer_siren)
        is distinct from
        (new.closed_on, new.commune, new.epci, new.department, new.region, new.followed_by, new.buyer_siren))
    execute function contract_lies_ahead();

-- What hangs on an obligation that was entered by mistake lies ahead of nobody.
create or replace function obligation_lies_ahead_with() returns trigger language plpgsql as $$
begin
    perform look_ahead(array(select a.placement_id from allocation a where a.obligation_id = new.id
        union select n.id from announcement n where n.obligation_id = new.id
        union select s.id from statement s where s.obligation_id = new.id));
    return null;
end $$;
create or replace trigger obligation_annulled_lies_ahead after update on obligation
    for each row when (old.annulled_at is distinct from new.annulled_at) execute function obligation_lies_ahead_with();

-- By the rules as they are now.
delete from waiting where thing is not null;
insert into waiting select * from what_waits_ahead;
