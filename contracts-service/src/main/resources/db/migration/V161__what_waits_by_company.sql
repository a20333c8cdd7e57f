-- Which companies see what waits is kept with it, as with commitments: looked up in each of its contracts, a page of a company
-- that holds lots of many contracts would cost seven times as many searches.
alter table waiting add column companies varchar[];
update waiting w set companies = c.companies from contract c where c.id = w.contract_id;
create index waiting_companies on waiting using gin (companies);

create or replace view what_waits
    (what, id, obligation_id, contract_id, programme, since, until, commune, epci, department, region, followed_by, buyer_siren,
        companies) as
select case s.status when 'SUBMITTED' then 'DECIDE_STATEMENT' else 'SUBMIT_STATEMENT' end,
    s.id, s.obligation_id, s.contract_id, null, s.updated_on, date '9999-12-31',
    s.commune, s.epci, s.department, s.region, s.followed_by, s.buyer_siren, c.companies
from statement s
join contract c on c.id = s.contract_id and c.closed_on is null
where s.status <> 'ACCEPTED'
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
join obligation o on o.id = a.obligation_id
join contract c on c.id = a.contract_id and c.closed_on is null
-- what lies before the last month told is told, worked or not
cross join lateral (
    select greatest(date_trunc('month', p.start_on)::date, (max(l.month) + interval '1 month')::date) as next
    from statement_line l where l.placement_id = p.id and l.status <> 'REJECTED') told
where p.status <> 'REFUSED'
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
where o.shortfall > 0 and each.since is not null;

create or replace function look_again(thing uuid) returns void language plpgsql as $$
begin
    -- two changes of one thing come one after the other: the second sees what the first has written
    perform 1 from waiting where id = thing order by what, obligation_id for update;
    delete from waiting w
    where w.id = thing
      and not exists (select 1 from what_waits v where (v.id, v.what, v.obligation_id) = (thing, w.what, w.obligation_id));
    insert into waiting select * from what_waits v where v.id = thing
    on conflict (id, what, obligation_id) do update
    set programme = excluded.programme, since = excluded.since, until = excluded.until, commune = excluded.commune,
        epci = excluded.epci, department = excluded.department, region = excluded.region,
        followed_by = excluded.followed_by, buyer_siren = excluded.buyer_siren, companies = excluded.companies
    where (waiting.*) is distinct from (excluded.*);
end $$;

create function contract_tells_companies_to_what_waits() returns trigger language plpgsql as $$
begin
    -- in the order in which changes of what waits hold it
    perform 1 from waiting where contract_id = new.id order by id, what, obligation_id for update;
    update waiting set companies = new.companies where contract_id = new.id;
    return null;
end $$;
create trigger contract_tells_companies_to_what_waits after update on contract
    for each row when (old.companies is distinct from new.companies)
    execute function contract_tells_companies_to_what_waits();
