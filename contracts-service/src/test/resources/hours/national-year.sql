-- thousands of rows of a kind: each of their triggers would be planned anew
set plan_cache_mode = force_generic_plan;
-- People at work under contracts of many employers, as one year of the country has them, in small: ${lines} lines of hours are
-- told of them. year_employer holds the employers. What waits is looked for once, when all is there.
alter table obligation disable trigger obligation_waits;
alter table obligation disable trigger obligation_waits_otherwise;
alter table allocation disable trigger allocation_waits;
alter table allocation disable trigger allocation_lies_ahead;
alter table obligation disable trigger obligation_lies_ahead;
alter table obligation disable trigger obligation_lies_ahead_from_now;

create table year_contract as
select y.n, uuidv7() id, gen_random_uuid() lot_id, uuidv7() obligation_id, e.siret
from generate_series(0, ${lines} * 58 / 170) y (n)
join year_employer e on e.n = y.n % (select count(*) from year_employer);

insert into contract (id, version, changes, external_id, kind, status, buyer_siret, buyer_siren, buyer_name, buyer_category,
    title, cpv, market_type, market_type_derived, procedure, notified_on, duration_months, ends_on, amount, place, commune,
    epci, department, region, social, social_clause, environmental, followed_by, lots, contractor_ids, employer_sirens,
    modifications, warnings, registered_at, updated_at, programmes, hours_owed, shortfall)
select id, 1, 1, 'Y-' || n, 'PUBLIC_CONTRACT', 'ACTIVE', (210000000 + n % 3600 * 17) || '00012', (210000000 + n % 3600 * 17)::text,
    'Acheteur ' || n % 3600, 'COMMUNE', 'Travaux de réhabilitation, tranche ' || n, '45214210', 'WORKS', true, 'OPEN',
    current_date - 400, 36, current_date + 680, 1000000, '{"kind":"COMMUNE","code":"21231","name":null}', '21231',
    '242100410', '21', '27', '["SOCIAL_CLAUSE"]', true, '[]', '90000003500015',
    jsonb_build_array(jsonb_build_object('id', lot_id, 'number', '1', 'title', 'Lot', 'contractors',
        jsonb_build_array(jsonb_build_object('id', siret, 'idType', 'SIRET', 'name', 'Entreprise ' || n, 'role', 'LEAD')))),
    array[siret, left(siret, 9)], array[left(siret, 9)], '[]', '[]', now(), now(), array['NONE'], true, 1000
from year_contract;

insert into obligation (id, version, changes, contract_id, lot_id, modality, basis_kind, hours, programme, from_on, until_on,
    registered_at, shortfall)
select obligation_id, 1, 1, id, lot_id, 'EXECUTION_CONDITION', 'FIXED_HOURS', 1000, 'NONE', current_date - 400,
    current_date + 680, now(), 1000
from year_contract;

create table year_placement as
select p.n, uuidv7() id, c.id contract_id, c.lot_id, c.obligation_id, c.siret
from generate_series(0, ${lines} * 75 / 170) p (n)
join year_contract c on c.n = p.n % (select count(*) from year_contract);

insert into placement (id, version, changes, beneficiary_id, status, employer_siret, employer_siren, employer_name,
    employer_role, structure, mode, contract_type, occupation, start_on, end_on, weekly_hours, registered_at, updated_at)
select id, 1, 1, gen_random_uuid(), 'ACTIVE', siret, left(siret, 9), 'Employeur', 'CONTRACTOR', 'COMPANY', 'DIRECT_HIRE',
    'FIXED_TERM', 'F1704', (date_trunc('month', current_date) - interval '11 months')::date, current_date + 200, 35, now(), now()
from year_placement;

insert into allocation (placement_id, obligation_id, contract_id, lot_id, share)
select id, obligation_id, contract_id, lot_id, 1 from year_placement;

analyze contract, obligation, placement, allocation;
insert into waiting select * from what_waits where until >= current_date on conflict do nothing;
insert into waiting select * from what_waits_ahead where until >= current_date on conflict do nothing;
-- what was late before was told when it became so
insert into signal select uuidv7(), 'NO_STATEMENT', id, obligation_id, contract_id, since, now() from waiting
where what = 'DECLARE_MONTH' and since < current_date;
insert into signal select uuidv7(), what, thing, obligation_id, contract_id, since, now() from waiting
where thing is not null and since <= current_date;
alter table obligation enable trigger obligation_waits;
alter table obligation enable trigger obligation_waits_otherwise;
alter table allocation enable trigger allocation_waits;
alter table allocation enable trigger allocation_lies_ahead;
alter table obligation enable trigger obligation_lies_ahead;
alter table obligation enable trigger obligation_lies_ahead_from_now;

create table year_line as
select p.obligation_id, p.id placement_id, to_char(current_date - interval '9 months'
        + (l / (select count(*) from year_placement)) * interval '1 month', 'YYYY-MM') as month,
    20 + l % 97 as hours
from generate_series(0, ${lines} - 1) y (l)
join year_placement p on p.n = l % (select count(*) from year_placement);

analyze contract, obligation, placement, allocation, waiting, year_line;
