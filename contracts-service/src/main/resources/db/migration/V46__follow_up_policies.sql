-- Heuristics of the follow-up that territories set otherwise.
insert into policy_name (name, type, allowed, description) values
    ('followup.daysToPlace', 'INTEGER', null, 'Jours après le début d''une obligation au bout desquels quelqu''un devrait être placé'),
    ('forecast.paceMonths', 'INTEGER', null, 'Mois entiers passés dont la prévision tire le rythme des heures');
insert into policy_value (id, version, name, scope_kind, scope_value, from_on, until_on, value, source, confidence, recorded_at)
    select gen_random_uuid(), 1, name, 'NATIONAL', 'FR', date '2000-01-01', null, value, source, 'UNCERTAIN', now()
    from (values
    ('followup.daysToPlace', '30', 'Usage de suivi ; varie selon les territoires'),
    ('forecast.paceMonths', '3', 'Usage de suivi ; varie selon les territoires')
    ) as seed (name, value, source);
