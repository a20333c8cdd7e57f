-- What nothing reads is no longer offered to be set: penalties come from a contract's own terms, and hours over an
-- obligation are never carried over by themselves.
delete from policy_value where name in ('penalty.perHour', 'penalty.graceDays', 'penalty.cap', 'hours.carryOver');
delete from policy_name where name in ('penalty.perHour', 'penalty.graceDays', 'penalty.cap', 'hours.carryOver');

update policy_name set allowed = '{MONTHS,MONTHS_FROM_HIRE,WHOLE_CONTRACT}' where name = 'window.permanentContract';
insert into policy_name (name, type, allowed, description) values
    ('window.permanentContractMonths', 'INTEGER', null, 'Mois comptés depuis l''embauche en CDI, avec window.permanentContract = MONTHS_FROM_HIRE'),
    ('window.readmission', 'FLAG', null, 'Un nouveau diagnostic après la fin de la durée de valorisation en ouvre une autre'),
    ('calibration.minUsefulHours', 'DECIMAL', null, 'Volume en heures sous lequel une obligation est signalée comme trop petite pour être utile'),
    ('programme.share', 'DECIMAL', null, 'Part des heures travaillées que demande un programme : 0.05 pour 5 %'),
    ('globalisation.agreement', 'CODE', '{REQUIRED,ALERT,NOT_NEEDED}', 'Accord sur le partage des heures d''une personne entre plusieurs marchés'),
    ('convention.signature', 'CODE', '{AT_NOTIFICATION,MONTH_WORKED}', 'Quand l''acheteur doit être signataire pour que son marché compte dans une convention'),
    ('convention.place', 'CODE', '{WITHIN_TERRITORY,ANYWHERE}', 'Où doit être exécuté un marché pour compter dans une convention');

-- Figures by trade; where a trade has none, that of all trades holds.
insert into policy_name (name, type, allowed, description)
    select figure.name || '.' || trade.code, 'DECIMAL', null, figure.description || ', ' || trade.label
    from (values
        ('calibration.labourShare', 'Part de la main-d''œuvre'),
        ('calibration.hourlyCost', 'Coût horaire chargé, en euros'),
        ('calibration.rate', 'Part du travail réservée à l''insertion')) as figure (name, description),
        (values
        ('PAINTING', 'peinture intérieure'), ('MASONRY', 'maçonnerie'), ('METAL_FRAMING', 'charpente métallique'),
        ('CARPENTRY', 'charpente et menuiserie bois'), ('ROOFING', 'couverture et étanchéité'), ('PLASTERING', 'plâtrerie et isolation'),
        ('FLOORING', 'sols et carrelage'), ('PLUMBING', 'plomberie et chauffage'), ('ELECTRICITY', 'électricité'),
        ('DEMOLITION', 'démolition et désamiantage'), ('EARTHWORKS', 'terrassement'), ('ROADS_NETWORKS', 'voirie et réseaux divers'),
        ('GREEN_SPACES', 'espaces verts'), ('CLEANING', 'nettoyage'), ('WASTE', 'collecte et tri des déchets'),
        ('CATERING', 'restauration'), ('SECURITY', 'sécurité et gardiennage'), ('ENGINEERING', 'études et maîtrise d''œuvre')) as trade (code, label)
    on conflict do nothing;

insert into policy_value (id, version, name, scope_kind, scope_value, from_on, until_on, value, source, confidence, recorded_at)
    select gen_random_uuid(), 1, name, 'NATIONAL', 'FR', date '2000-01-01', null, value, source, confidence, now()
    from (values
    ('window.readmission', 'true', 'Nouveau diagnostic du facilitateur ; varie selon les territoires', 'UNCERTAIN'),
    ('globalisation.agreement', 'ALERT', 'CCAG 2021, globalisation ; l''accord des parties est demandé selon les territoires', 'UNCERTAIN'),
    ('convention.signature', 'AT_NOTIFICATION', 'Usage ; chaque convention peut dire autrement', 'UNCERTAIN'),
    ('convention.place', 'WITHIN_TERRITORY', 'Usage ; chaque convention peut dire autrement', 'UNCERTAIN')
    ) as seed (name, value, source, confidence);

-- What programmes ask was a column without dates; what holds after the charter of 2014-2024 is not sure.
insert into policy_value (id, version, name, scope_kind, scope_value, from_on, until_on, value, source, confidence, recorded_at)
    select gen_random_uuid(), 1, 'programme.share', 'PROGRAMME', programme, from_on::date, until_on::date, value, source, confidence, now()
    from (values
    ('PNRU', '2005-01-01', null, '0.05', 'Charte d''insertion ANRU 2005', 'VERIFIED'),
    ('NPNRU_INVESTMENT', '2014-01-01', '2024-12-31', '0.05', 'Charte d''insertion ANRU 2014-2024', 'VERIFIED'),
    ('NPNRU_INVESTMENT', '2025-01-01', null, '0.05', 'Charte ANRU 2014-2024, supposée prolongée', 'UNCERTAIN'),
    ('NPNRU_GUP', '2014-01-01', '2024-12-31', '0.10', 'Charte d''insertion ANRU 2014-2024', 'VERIFIED'),
    ('NPNRU_GUP', '2025-01-01', null, '0.10', 'Charte ANRU 2014-2024, supposée prolongée', 'UNCERTAIN')
    ) as seed (programme, from_on, until_on, value, source, confidence);
alter table programme drop column default_share;

-- Day the PASS IAE ends, where the person works in an SIAE and hours count as long as it is valid.
alter table placement add column pass_until date;

-- What was asked of the parties on the day of the hire, where its hours are shared between contracts.
alter table placement add column agreement_rule text;

-- Of the hours declared: those paid and not worked, and those in training on working time.
alter table statement_line add column not_worked numeric(7, 2), add column training numeric(7, 2);
