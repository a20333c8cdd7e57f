-- What happened and still has to be told. Rows leave when the broker has them, so the table is short and busy:
-- it is vacuumed by count, not by share.
create table outbox (
    id          bigint generated always as identity primary key,
    topic       text        not null,
    message_key text        not null,
    headers     text        not null,
    payload     bytea,
    created_at  timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_threshold = 5000,
        autovacuum_analyze_scale_factor = 0, autovacuum_vacuum_insert_threshold = -1);
alter table outbox alter column payload set storage external;

-- Rows that no repetition would get through, with the reason.
create table outbox_set_aside (
    id           bigint primary key,
    topic        text        not null,
    message_key  text        not null,
    headers      text        not null,
    payload      bytea,
    created_at   timestamptz not null,
    reason       text        not null,
    set_aside_at timestamptz not null default clock_timestamp()
);

-- The newest version of each aggregate of other services that was applied here.
create table applied_version (
    topic   text   not null,
    subject text   not null,
    version bigint not null,
    primary key (topic, subject)
);

-- Requests done under an Idempotency-Key in the last day, with what was answered.
create table idempotency (
    client       text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer     not null,
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (client, operation, key)
);
create index idempotency_created on idempotency (created_at);
