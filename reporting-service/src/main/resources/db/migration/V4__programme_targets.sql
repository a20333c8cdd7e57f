-- What programmes aim at: a share of all hours worked. A row is never changed; the one recorded last for a day holds, for what
-- is known since then.
create table programme_target (
    id uuid primary key,
    programme text not null,
    share numeric(5, 4) not null check (share > 0 and share <= 1),
    valid_from date not null,
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);

create index programme_target_of_programme on programme_target (programme, valid_from);

-- The national charter of the programme; who publishes may set others, dated.
insert into programme_target (id, programme, share, valid_from, reason, recorded_at, recorded_by) values
    ('019b0000-0000-7000-8000-000000000501', 'NPNRU_INVESTMENT', 0.05, '2014-02-21',
     'Charte nationale d''insertion du NPNRU : 5 % des heures travaillées des opérations d''investissement.',
     '2014-02-21T00:00:00Z', 'FR'),
    ('019b0000-0000-7000-8000-000000000502', 'NPNRU_GUP', 0.10, '2014-02-21',
     'Charte nationale d''insertion du NPNRU : 10 % des embauches, mesurées en heures, de la gestion urbaine de proximité.',
     '2014-02-21T00:00:00Z', 'FR');
