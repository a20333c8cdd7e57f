-- Half a million contracts and what hangs on them. Skewed as real ones are: some buyers, départements and holders have most.
-- ${contracts} is how many; 40 % as many placements and statements, a fifth as many promises.
select setseed(0.42);

insert into contract (id, version, changes, external_id, kind, status, buyer_siret, buyer_siren, buyer_name, buyer_category,
    title, cpv, market_type, market_type_derived, procedure, consultation_launched_on, estimated_value, notified_on,
    duration_months, ends_on, amount, place, commune, epci, department, region, social, social_clause, environmental,
    followed_by, lots, contractor_ids, employer_sirens, modifications, warnings, registered_at, updated_at, programmes,
    hours_owed, shortfall)
select uuidv7(), 1, 1, 'L-' || i, 'PUBLIC_CONTRACT', case when i % 50 = 0 then 'TERMINATED' else 'ACTIVE' end,
    (210000000 + b * 17) || '00012', (210000000 + b * 17)::text, 'Acheteur ' || b, 'COMMUNE',
    'Travaux de réhabilitation, tranche ' || i, '45214210',
    case when market < 0.3 then 'WORKS' else 'SERVICES' end, true, 'OPEN',
    case when i % 4 = 0 then date '2026-08-01' + i % 110 end, i::bigint * 7919 % 600000,
    current_date - (i::bigint * 7919 % 3240)::int, months,
    current_date - (i::bigint * 7919 % 3240)::int + months * 30, 1000000,
    '{"kind":"COMMUNE","code":"21231","name":null}', lpad((d * 1000 + c)::text, 5, '0'), case d when 21 then '242100410' else (200000000 + d)::text end,
    lpad(d::text, 2, '0'), case when d < 48 then '27' else '53' end,
    (case when clause < 0.2 then '["SOCIAL_CLAUSE"]' when clause < 0.25 then '["RESERVED_CONTRACT"]' else '["NONE"]' end)::jsonb,
    clause < 0.2, '[]',
    case when follows < 0.35 then case when d = 21 then '90000003500015' else '9' || lpad(d::text, 13, '0') end end,
    jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'number', '1', 'title', 'Lot', 'contractors',
        jsonb_build_array(jsonb_build_object('id', (300000000 + h * 7) || '00012', 'idType', 'SIRET',
            'name', 'Entreprise ' || h, 'role', 'LEAD')))),
    array[(300000000 + h * 7) || '00012', (300000000 + h * 7)::text],
    case when i % 6 = 0 then array[(400000000 + i / 6 % 500)::text] else '{}'::varchar[] end, '[]',
    case when i % 40 = 0 then '[{"code":"X","pointer":"/a","args":[]}]'::jsonb else '[]' end,
    now(), now() - (${contracts} - i) * interval '370 seconds',
    case when i % 200 = 0 then array['NPNRU_GUP'] when i % 3 = 0 then array['NONE'] else '{}'::varchar[] end,
    i % 3 = 0, case when i % 6 = 0 then 1 + i % 5000 else 0 end
from (select i, (power(random(), 2) * 5000)::int + 1 b, (power(random(), 1.5) * 94)::int + 1 d, (random() * 400)::int c,
        (power(random(), 2) * 50000)::int + 1 h, 6 + (random() * 42)::int months, random() clause, random() follows,
        random() market
      from generate_series(1, ${contracts}) i) rows
on conflict do nothing;

-- One contract that the callers of the benchmark all reach, for lists of one contract
update contract set commune = '21231', epci = '242100410', department = '21', region = '27', followed_by = '90000003500015',
    buyer_siret = '21000001700012', buyer_siren = '210000017', contractor_ids = array['30000000700012', '300000007']
where external_id = 'L-6000';

-- One in five hundred is performed in two territories
update contract set parts = '[{"place":{"kind":"COMMUNE","code":"21231","name":null},"share":0.5,
      "territory":{"commune":"21231","epci":"200000021","department":"21","region":"27"}},
    {"place":{"kind":"DEPARTMENT","code":"01","name":null},"share":0.5,
      "territory":{"commune":null,"epci":null,"department":"01","region":"84"}}]'
where external_id like 'L-%037' or external_id like 'L-%537';

-- what waits is looked for once, when all is there
alter table obligation disable trigger obligation_waits;
alter table obligation disable trigger obligation_waits_otherwise;
alter table allocation disable trigger allocation_waits;
alter table allocation disable trigger allocation_lies_ahead;
alter table obligation disable trigger obligation_lies_ahead;
alter table obligation disable trigger obligation_lies_ahead_from_now;
alter table statement disable trigger statement_waits;
alter table statement_line disable trigger statement_line_tells;
truncate waiting;

insert into obligation (id, version, changes, contract_id, lot_id, modality, basis_kind, hours, programme, from_on, until_on,
    registered_at, shortfall)
select uuidv7(), 1, 1, id, (lots -> 0 ->> 'id')::uuid, 'EXECUTION_CONDITION', 'FIXED_HOURS', 1000, 'NONE', notified_on, ends_on,
    now(), shortfall
from contract, generate_series(1, case when external_id like '%0' then 2 else 1 end)
where hours_owed;

create table lists_work as
select n::int, o.id obligation_id, c.id contract_id, o.lot_id, o.from_on, least(o.until_on, o.from_on + (n % 20 + 2)::int * 30) until_on,
    case when n % 2 = 0 and cardinality(c.employer_sirens) > 0 then c.employer_sirens[1] else c.contractor_ids[2] end siren,
    uuidv7() placement_id
from (select o.*, row_number() over (order by from_on desc) - 1 nth, count(*) over () / 2 half from obligation o) o
join contract c on c.id = o.contract_id
cross join lateral (select n from generate_series(nth, ${contracts} * 4 / 10 - 1, half) n) several
where nth < half and nth % 13 > 0;

insert into placement (id, version, changes, beneficiary_id, status, employer_siret, employer_siren, employer_name,
    employer_role, structure, mode, contract_type, occupation, start_on, end_on, weekly_hours, registered_at, updated_at)
select placement_id, 1, 1, gen_random_uuid(),
    case when n % 53 = 0 then 'REFUSED' when until_on < current_date then 'ENDED' when n % 23 = 0 then 'REVIEW'
         when n % 11 = 0 then 'PENDING_ELIGIBILITY' else 'ACTIVE' end,
    siren || '00012', siren, 'Employeur ' || siren, 'CONTRACTOR', 'COMPANY', 'DIRECT_HIRE', 'FIXED_TERM', 'F1704', from_on + 10,
    until_on, 35, now(), now() - (${contracts} * 4 / 10 - n) * interval '900 seconds'
from lists_work order by n;

insert into allocation (placement_id, obligation_id, contract_id, lot_id, share)
select placement_id, obligation_id, contract_id, lot_id, 1 from lists_work;

insert into statement (id, version, changes, obligation_id, contract_id, lot_id, employer_siret, employer_siren, month, status, entered_by,
    registered_at, updated_at)
select uuidv7(), 1, 1, obligation_id, contract_id, lot_id, siren || '00012', siren, month,
    case when n % 17 = 0 then 'SUBMITTED' when n % 29 = 0 then 'DRAFT' when n % 31 = 0 then 'REJECTED'
         when n % 37 = 0 then 'PARTLY_ACCEPTED' else 'ACCEPTED' end,
    siren || '00012', now(), month + interval '35 days'
from (select w.*, date_trunc('month', from_on + 40 + n / 7 % 11 * 30)::date as month from lists_work w
      union all
      select w.*, date_trunc('month', from_on + 70)::date as month from lists_work w where n % 5 = 0
      union all
      select w.*, date_trunc('month', current_date - interval '1 month')::date from lists_work w
      where until_on >= date_trunc('month', current_date - interval '1 month') and n % 10 <> 0) told
order by n
on conflict do nothing;

analyze lists_work, obligation, contract, placement, statement;

insert into statement_line (id, statement_id, placement_id, hours, status, rejections, accepted_hours)
select uuidv7(), s.id, w.placement_id, 120,
    case s.status when 'PARTLY_ACCEPTED' then 'REJECTED' else s.status end, '[]', case s.status when 'ACCEPTED' then 120 end
from statement s join lists_work w on w.obligation_id = s.obligation_id and w.siren = s.employer_siren;

insert into waiting select * from what_waits where until >= current_date;
insert into waiting select * from what_waits_ahead where until >= current_date;
alter table obligation enable trigger obligation_waits;
alter table obligation enable trigger obligation_waits_otherwise;
alter table allocation enable trigger allocation_waits;
alter table allocation enable trigger allocation_lies_ahead;
alter table obligation enable trigger obligation_lies_ahead;
alter table obligation enable trigger obligation_lies_ahead_from_now;
alter table statement enable trigger statement_waits;
alter table statement_line enable trigger statement_line_tells;

insert into hours_entry (id, placement_id, beneficiary_id, obligation_id, contract_id, statement_id, month, written_in, hours, kind,
    accepted_at, accepted_by, way, origin)
select uuidv7(), l.placement_id, gen_random_uuid(), s.obligation_id, s.contract_id, s.id, s.month, s.month, 120, 'ENTRY', now(), 'x', 'TWO_ORGANISATIONS', 'DECLARED'
from statement s join statement_line l on l.statement_id = s.id where l.status = 'ACCEPTED';

insert into obligation_entry (id, obligation_id, kind, effective_on, hours, reason, recorded_at)
select uuidv7(), o.id, 'AMENDMENT', c.notified_on + 30, 10, 'Avenant', now()
from obligation o join contract c on c.id = o.contract_id, generate_series(1, 60) where c.external_id = 'L-6000';

insert into commitment (id, version, changes, contract_id, kind, quantity, unit, description, proof_expected, due_on, source,
    programme, revisions, decisions, achieved, status, closed, registered_at, updated_at)
select uuidv7(), 1, 1, id,
    (array['EXTRA_HOURS', 'QUALIFICATION', 'HIRE_AFTER_CONTRACT', 'SUPPORT_HIRE', 'TUTORING'])[1 + n % 5],
    2, 'PERSONS', 'Promesse ' || n, 'Preuve', current_date - 2000 + (n * 31 % 3000)::int, 'AWARD_OFFER',
    case when n % 100 = 0 then 'NPNRU_GUP' end, '[]', '[]', n / 7 % 3,
    case when n % 50 = 0 then 'WAIVED' else (array['OPEN', 'PARTLY_KEPT', 'KEPT'])[1 + n % 3] end,
    n % 50 = 0, now(), now() - (${contracts} / 5 - n) * interval '900 seconds'
from (select id, every / 5 n from (select id, row_number() over (order by id) every from contract) numbered
      where every % 5 = 0) fifth;

insert into convention (id, version, changes, name, territory, commune, epci, department, region, from_on, until_on, followed_by,
    signature_rule, place_rule, registered_at, updated_at)
select uuidv7(), 1, 1, 'Charte ' || i, 'DEP-' || lpad((1 + i % 95)::text, 2, '0'), null, null, lpad((1 + i % 95)::text, 2, '0'),
    case when i % 95 < 47 then '27' else '53' end, current_date - i % 3000, null,
    case when i % 3 = 0 then case when i % 95 = 20 then '90000003500015' else '9' || lpad((1 + i % 95)::text, 13, '0') end end,
    'AT_NOTIFICATION', 'WITHIN_TERRITORY', now(), now() - (5000 - i) * interval '1 hour'
from generate_series(1, 5000) i;

insert into convention_signatory (id, convention_id, siret, siren, name, signed_on, recorded_at)
select uuidv7(), v.id, (210000000 + b * 17) || '00012', (210000000 + b * 17)::text, 'Acheteur ' || b, v.from_on, now()
from convention v cross join lateral (select v.id, (power(random(), 2) * 5000)::int + 1 b from generate_series(1, 40)) who;

insert into import_job (id, kind, mode, status, size_bytes, organisation, created_at)
select uuidv7(), 'decp', 'COMMIT', 'DONE', 1000, case when i % 20 = 0 then '90000003500015' else '9' || lpad((i % 95)::text, 13, '0') end,
    now()
from generate_series(1, 20000) i;

insert into import_row (import_id, row_number, outcome, key, subject_id, notes)
select (select id from import_job where organisation = '90000003500015' order by id desc limit 1), i,
    case when i % 500 = 0 then 'FAILED' when i % 100 = 0 then 'SKIPPED' when i % 10 = 0 then 'UPDATED' when i % 90 = 1 then 'UNCHANGED'
         else 'CREATED' end, 'K-' || i, gen_random_uuid(), null
from generate_series(1, ${contracts}) i;

insert into policy_value (id, version, name, scope_kind, scope_value, from_on, value, source, confidence, recorded_at)
select uuidv7(), 1, 'window.months', 'TERRITORY', 'COM-' || lpad(i::text, 5, '0'), date '2020-01-01', '24', 'Usage', 'DEDUCED', now()
from generate_series(1, 5000) i;

insert into lot_group (id, version, title, created_at)
select uuidv7(), 1, 'Groupe ' || i, now() from generate_series(1, 5000) i;
insert into lot_group_member (contract_id, group_id)
select c.id, g.id
from (select id, row_number() over (order by buyer_siren, id) n from contract) c
join (select id, row_number() over (order by id) n from lot_group) g on c.n / 40 = g.n and c.n % 40 < 3;

drop table lists_work
