-- Where a correction tells hours by day anew: what stands beside what was declared.
alter table statement_line add column accepted_days jsonb;

-- Whether the last day of an obligation was only reckoned from the contract's duration, or somebody set it.
alter table obligation add column end_reckoned boolean not null default true;
update obligation o set end_reckoned = false
    from contract c
    where c.id = o.contract_id and o.until_on is not null and c.terminated_on is null and o.until_on is distinct from c.ends_on;

insert into policy_name (name, type, allowed, description) values
    ('hours.afterEnd.TERMINATED', 'CODE', '{REFUSED,ALERT}', 'Heures faites après la résiliation du marché'),
    ('hours.afterEnd.SET', 'CODE', '{REFUSED,ALERT}', 'Heures faites après une fin d''obligation qui a été fixée'),
    ('hours.afterEnd.RECKONED', 'CODE', '{REFUSED,ALERT}', 'Heures faites après une fin seulement calculée de la durée du marché'),
    ('reservation.employer', 'CODE', '{ALERT,REFUSED}', 'Employeur d''un genre que l''article du marché réservé ne nomme pas');

insert into policy_value (id, version, name, scope_kind, scope_value, from_on, until_on, value, source, confidence, recorded_at)
    select gen_random_uuid(), 1, name, 'NATIONAL', 'FR', date '2000-01-01', null, value, source, confidence, now()
    from (values
    ('hours.afterEnd.TERMINATED', 'REFUSED', 'Aucune heure n''est due ni faite après la résiliation', 'DEDUCED'),
    ('hours.afterEnd.SET', 'REFUSED', 'Fin fixée par les parties', 'DEDUCED'),
    ('hours.afterEnd.RECKONED', 'ALERT', 'La durée publiée est une prévision : les chantiers la dépassent souvent', 'UNCERTAIN'),
    ('reservation.employer', 'ALERT', 'L2113-12 à L2113-15 CCP ; les structures équivalentes se vérifient', 'UNCERTAIN')
    ) as seed (name, value, source, confidence);

-- Whether the employer is of no kind that the article of a reserved contract names, by what was asked on its first day.
alter table placement add column employer_unfit boolean not null default false;
