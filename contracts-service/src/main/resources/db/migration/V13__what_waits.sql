-- What waits for somebody, kept: read from seven places at once, a page would cost a tenth of a second and more. A part of the
-- table a kind, so that one kind is read by itself and all of them in one order. What stands in it is said by the view
-- what_waits, in whose order the columns are.
create table waiting (
    what          text not null,
    id            uuid not null,
    obligation_id uuid not null,
    contract_id   uuid not null,
    programme     text,
    since         date not null,
    until         date not null,
    commune       text,
    epci          text,
    department    text,
    region        text,
    followed_by   text,
    buyer_siren   text,
    -- Which companies see it, as with commitments: looked up in each of its contracts, a page of a company that holds lots of
    -- many contracts would cost seven times as many searches.
    companies     varchar[],
    -- of what lies ahead, whose rows have an identifier of their own: what it is about, as several may lie ahead of one
    thing         uuid,
    primary key (id, what, obligation_id)
) partition by list (what);
create table waiting_decide_statement partition of waiting for values in ('DECIDE_STATEMENT');
create table waiting_submit_statement partition of waiting for values in ('SUBMIT_STATEMENT');
create table waiting_declare_month partition of waiting for values in ('DECLARE_MONTH');
create table waiting_clear_eligibility partition of waiting for values in ('CLEAR_ELIGIBILITY');
create table waiting_review_placement partition of waiting for values in ('REVIEW_PLACEMENT');
create table waiting_place_somebody partition of waiting for values in ('PLACE_SOMEBODY');
create table waiting_close_obligation partition of waiting for values in ('CLOSE_OBLIGATION');
create table waiting_window_90 partition of waiting for values in ('WINDOW_ENDS_IN_90');
create table waiting_window_30 partition of waiting for values in ('WINDOW_ENDS_IN_30');
create table waiting_follow_up partition of waiting for values in ('FOLLOW_UP');
create table waiting_confirm_announcement partition of waiting for values in ('CONFIRM_ANNOUNCEMENT');
create table waiting_confirm_end partition of waiting for values in ('CONFIRM_END');
create table waiting_confirm_statement partition of waiting for values in ('CONFIRM_STATEMENT');
create table waiting_obligation_reached partition of waiting for values in ('OBLIGATION_REACHED');
create table waiting_shortfall_ahead partition of waiting for values in ('SHORTFALL_AHEAD');

create index waiting_since on waiting (since, id) include (what, until, followed_by);
create index waiting_region on waiting (region, since, id) include (what, until, followed_by);
create index waiting_department on waiting (department, since, id) include (what, until, followed_by, region);
create index waiting_epci on waiting (epci, since, id);
create index waiting_commune on waiting (commune, since, id);
create index waiting_followed on waiting (followed_by, since, id) include (what, until, department, region)
    where followed_by is not null;
create index waiting_buyer on waiting (buyer_siren, since, id) include (what, until, department, region);
create index waiting_contract on waiting (contract_id, since, id);
create index waiting_companies on waiting using gin (companies);
create index waiting_thing on waiting (thing) where thing is not null;
