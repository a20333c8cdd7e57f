-- Documents that show what was told, by reference and never as a copy: a payslip carries a social security number.
create table evidence (
    id             uuid primary key,
    version        bigint      not null,
    statement_id   uuid        references statement,
    placement_id   uuid        references placement,
    kind           text        not null,
    -- what its author calls it, where it is kept: in no event, and gone with the person it is about
    number         text,
    kept_at        text,
    issued_on      date,
    sha256         text,
    verdict        text        not null,
    verdict_reason text,
    judged_at      timestamptz,
    judged_by      text,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    check ((statement_id is null) <> (placement_id is null))
);
create index evidence_statement on evidence (statement_id) where statement_id is not null;
create index evidence_placement on evidence (placement_id) where placement_id is not null;
