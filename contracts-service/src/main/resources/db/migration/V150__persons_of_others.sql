-- From how many persons on the follow-up of others works in a convention's territory are counted in their number.
insert into policy_name (name, type, allowed, description) values
    ('convention.personsMin', 'INTEGER', null, 'Personnes travaillant seulement sur des marchés suivis par d''autres, en deçà desquelles l''avancement d''une convention tait leur nombre');
insert into policy_value (id, version, name, scope_kind, scope_value, from_on, until_on, value, source, confidence, recorded_at)
    values (gen_random_uuid(), 1, 'convention.personsMin', 'NATIONAL', 'FR', date '2000-01-01', null, '5',
        'Seuil des chiffres rendus aux partenaires (k = 5)', 'UNCERTAIN', now());
