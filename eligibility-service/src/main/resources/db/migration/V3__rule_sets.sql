-- Rule sets that administrators put in force, as they were written. Rows are added and never changed: a decision names the
-- version it was taken under.
create table rule_set (
    version    text        primary key,
    text       text        not null,
    adopted_by text        not null,
    adopted_at timestamptz not null
);
