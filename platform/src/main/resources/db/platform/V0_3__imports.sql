-- Files sent in bulk. The file lies here until it is done with, so that any replica can go on where another one stopped.
create table import_job (
    id              uuid primary key,
    kind            text        not null,
    mode            text        not null,
    status          text        not null,
    file_name       text,
    size_bytes      bigint      not null,
    organisation    text,
    subject         text,
    -- the key of the sender's account: what it may do is asked of the register when the work is done
    account         text,
    -- whether the sender's structure follows what its territory alone does not give it
    follow          boolean     not null default false,
    resubmission_of uuid        references import_job,
    total           bigint,
    done            bigint      not null default 0,
    created         bigint      not null default 0,
    updated         bigint      not null default 0,
    unchanged       bigint      not null default 0,
    skipped         bigint      not null default 0,
    failed          bigint      not null default 0,
    warned          bigint      not null default 0,
    error           jsonb,
    cancelled       boolean     not null default false,
    created_at      timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    -- who works on it, and until when others believe it
    owner           uuid,
    lease_until     timestamptz,
    -- how often it was begun without getting on: one that cannot get on must not keep others waiting for ever
    attempts        integer     not null default 0
);
create index import_job_open on import_job (created_at) where status in ('QUEUED', 'RUNNING');
create index import_job_organisation on import_job (organisation, id desc);

create table import_chunk (
    import_id uuid    not null references import_job,
    seq       integer not null,
    bytes     bytea   not null,
    primary key (import_id, seq)
);
-- compressed already
alter table import_chunk alter column bytes set storage external;

-- What became of each record. Written in the transaction of the records themselves: the last row is where to go on.
create table import_row (
    import_id  uuid   not null references import_job,
    row_number bigint not null,
    outcome    text   not null,
    key        text,
    -- the number of a known contract that a row told of under another one
    alias      text,
    content    text,
    subject_id uuid,
    notes      jsonb,
    source     text,
    primary key (import_id, row_number)
);
create index import_row_key on import_row (import_id, key) where key is not null;
create index import_row_alias on import_row (import_id, alias) where alias is not null;
-- any outcome may be the rare one: a few created rows in a file that is sent again, a few unchanged in one that is new
create index import_row_any_outcome on import_row (import_id, outcome, row_number);
