-- Local copies of what other services published, by their identifiers.
create table decision_copy (
    id              uuid primary key,
    beneficiary_id  uuid    not null,
    outcome         text    not null,
    basis           text,
    valid_from      date,
    valid_until     date,
    superseded      boolean not null,
    superseded_by   uuid,
    window_months   integer,
    window_start    text
);
create index decision_copy_beneficiary on decision_copy (beneficiary_id);

-- Changes of the course of PASS IAE; the latest of each PASS says on which day it ends.
create table pass_copy (
    id             uuid        primary key,
    beneficiary_id uuid        not null,
    pass_start     date        not null,
    ends_on        date        not null,
    recorded_at    timestamptz not null
);
create index pass_copy_beneficiary on pass_copy (beneficiary_id);

create table beneficiary_copy (
    id          uuid primary key,
    status      text not null,
    merged_into uuid,
    -- who may take care of the person: structures by SIRET, and territories by code; null while that was not told
    structures  varchar[],
    territories varchar[]
);
create index beneficiary_copy_merged on beneficiary_copy (merged_into) where merged_into is not null;

-- Facts that belong to another pseudonym than the one they name: two who were taken for one are two again.
create table belonging (
    fact_id        uuid primary key,
    recorded_under uuid not null,
    belongs_to     uuid not null
);

create table placement (
    id              uuid primary key,
    version         bigint      not null,
    changes         bigint      not null,
    -- the place in the feed of changes
    changed_in      bigint      not null default change_position(),
    -- whom it belongs to
    beneficiary_id  uuid        not null,
    -- the pseudonym that it is told under, where that is another
    recorded_under  uuid,
    status          text        not null,
    employer_siret  text        not null,
    employer_siren  text        not null,
    employer_name   text,
    employer_role   text        not null,
    -- whether the employer is of no kind that the article of a reserved contract names, by what was asked on its first day
    employer_unfit  boolean     not null default false,
    structure       text        not null,
    user_siret      text,
    user_name       text,
    mode            text        not null,
    contract_type   text,
    occupation      text,
    start_on        date        not null,
    end_on          date,
    weekly_hours    numeric(5, 2),
    agreement       text,
    -- what was asked of the parties on the day of the hire, where its hours are shared between contracts
    agreement_rule  text,
    -- day the PASS IAE ends, where the person works in an SIAE and hours count as long as it is valid
    -- entered by mistake: on record with who said so and why
    annulled_at     timestamptz,
    annulled_by     text,
    annulment_reason text,
    pass_until      date,
    -- commune in which the work is done
    workplace       text,
    ended_on        date,
    exit_code       text,
    -- how the exit is judged by the rule of that day, and where the person stood at each horizon after it
    exit_class      text,
    follow_ups      jsonb       not null default '[]',
    -- days on which nothing is worked, and an end that the employer told and nobody has decided on
    suspensions     jsonb       not null default '[]',
    announced_end   jsonb,
    decision_id     uuid,
    counting_until  date,
    worked_since    date,
    review_reason   text,
    registered_by   text,
    -- of somebody of whom nothing was known: whether whoever registered it may see them is looked at later
    unvouched_within varchar[],
    registered_at   timestamptz not null,
    updated_at      timestamptz not null,
    -- the last day as known; never null
    last_sort       date        generated always as (coalesce(ended_on, end_on, date '9999-12-31')) stored
);
create index placement_changed_in on placement (changed_in);
create index placement_updated on placement (updated_at, id, status);
create index placement_beneficiary on placement (beneficiary_id);
create index placement_recorded_under on placement (recorded_under) where recorded_under is not null;
create index placement_employer on placement (employer_siren, id desc);
-- the feed of changes of one employer
create index placement_employer_updated on placement (employer_siren, updated_at, id, status);
create index placement_status on placement (status, id desc);
create index placement_active on placement (id) where status = 'ACTIVE';
create index placement_ended on placement (last_sort, id) where status = 'ENDED';
create index placement_waiting on placement (start_on, id) where status in ('PENDING_ELIGIBILITY', 'REVIEW');

-- Who may see a placement is said by its contracts. Looked up in half a million contracts a page would cost a second, so the
-- few columns are kept here; those who see a placement find it by its allotments, which therefore also keep what lists sort
-- and filter by. The database keeps them, whoever writes.
create table allocation (
    placement_id  uuid          not null references placement,
    obligation_id uuid          not null references obligation,
    contract_id   uuid          not null references contract,
    lot_id        uuid          not null,
    share         numeric(5, 4) not null,
    -- in which part of a contract performed in several territories, by the place of the part
    part_kind     text,
    part_code     text,
    commune       text,
    epci          text,
    department    text,
    region        text,
    followed_by   text,
    buyer_siren   text,
    updated_at    timestamptz,
    status        text,
    primary key (placement_id, obligation_id)
);
create index allocation_obligation on allocation (obligation_id);
create index allocation_contract on allocation (contract_id, lot_id, placement_id) include (updated_at, status);
-- what lies in parts, of which there are few: who looks after a part alone is shown what waits in it
create index allocation_part on allocation (contract_id, part_kind, part_code) where part_kind is not null;
create index allocation_department on allocation (department, placement_id desc, followed_by);
create index allocation_followed on allocation (followed_by, placement_id desc) where followed_by is not null;
create index allocation_region on allocation (region, placement_id desc, followed_by);
create index allocation_epci on allocation (epci, placement_id desc);
create index allocation_commune on allocation (commune, placement_id desc);
-- feeds of changes go along indexes of who sees the rows, not through the changes of everybody
create index allocation_department_updated on allocation (department, updated_at, placement_id, followed_by, status);
create index allocation_region_updated on allocation (region, updated_at, placement_id, followed_by, status);
create index allocation_followed_updated on allocation (followed_by, updated_at, placement_id, status)
    where followed_by is not null;
create index allocation_unfollowed_updated on allocation (updated_at, placement_id, status) where followed_by is null;

-- What an employer calls a placement in its own tools. Beside the placement, so that nothing that tells of it can tell this.
create table placement_reference (
    placement_id   uuid primary key references placement,
    employer_siren text not null,
    reference      text not null
);
create index placement_reference_of on placement_reference (employer_siren, upper(reference));
