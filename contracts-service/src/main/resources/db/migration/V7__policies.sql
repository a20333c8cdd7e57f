-- Values that practice, a programme or a contract may set otherwise. Rows are never changed but for the day they end. What
-- nothing reads is not offered to be set: penalties come from a contract's own terms, and hours over an obligation are never
-- carried over by themselves.
create table policy_name (
    name        text primary key,
    type        text not null,
    allowed     text[],
    description text not null
);

create table policy_value (
    id          uuid primary key,
    version     bigint      not null,
    name        text        not null references policy_name,
    scope_kind  text        not null,
    scope_value text        not null,
    from_on     date        not null,
    until_on    date,
    value       text        not null,
    source      text        not null,
    confidence  text        not null,
    recorded_at timestamptz not null,
    recorded_by text,
    check (until_on >= from_on),
    unique (name, scope_kind, scope_value, from_on)
);
create index policy_value_listed on policy_value (name, id);

insert into policy_name (name, type, allowed, description) values
    ('window.months', 'INTEGER', null, 'Durée de valorisation des heures d''une personne, en mois'),
    ('window.start', 'CODE', '{FIRST_CLAUSE_HIRE,ELIGIBILITY_VALIDATION,EACH_WORK_CONTRACT}', 'Point de départ de la durée de valorisation'),
    ('window.permanentContract', 'CODE', '{MONTHS,MONTHS_FROM_HIRE,WHOLE_CONTRACT}', 'Durée de valorisation d''un CDI'),
    ('window.workStudy', 'CODE', '{MONTHS,WHOLE_CONTRACT}', 'Durée de valorisation d''un contrat en alternance'),
    ('window.siae', 'CODE', '{MONTHS,PASS_VALIDITY}', 'Durée de valorisation d''un salarié de SIAE'),
    ('calibration.hourlyCost', 'DECIMAL', null, 'Coût horaire chargé de la main-d''œuvre, en euros'),
    ('calibration.rate', 'DECIMAL', null, 'Part du travail réservée à l''insertion : 0.05 pour 5 %'),
    ('calibration.labourShare', 'DECIMAL', null, 'Part de la main-d''œuvre dans le montant, tous corps d''état'),
    ('calibration.rounding', 'CODE', '{HALF_UP_TO_WHOLE_HOUR,DOWN_TO_WHOLE_HOUR,HUNDREDTH}', 'Arrondi du volume calculé'),
    ('hours.basis', 'CODE', '{WORKED,PAID}', 'Heures comptées : travaillées ou payées'),
    ('hours.maxPerDay', 'DECIMAL', null, 'Heures possibles d''une personne par jour, refusé au-delà'),
    ('hours.alertPerWeek', 'DECIMAL', null, 'Heures d''une personne par semaine, à vérifier au-delà'),
    ('hours.alertPerMonth', 'DECIMAL', null, 'Heures d''une personne par mois, à vérifier au-delà'),
    ('hours.trainingCounts', 'FLAG', null, 'Les heures de formation sur le temps de travail comptent'),
    ('exit.class.PERMANENT_CONTRACT', 'CODE', '{LASTING,TRANSITION,POSITIVE,OTHER}', 'Classe d''une sortie : CDI, quelle que soit la durée du travail'),
    ('exit.class.FIXED_TERM_LONG', 'CODE', '{LASTING,TRANSITION,POSITIVE,OTHER}', 'Classe d''une sortie : CDD ou mission de six mois et plus'),
    ('exit.class.BUSINESS_CREATION', 'CODE', '{LASTING,TRANSITION,POSITIVE,OTHER}', 'Classe d''une sortie : création ou reprise d''entreprise'),
    ('exit.class.PUBLIC_SERVICE', 'CODE', '{LASTING,TRANSITION,POSITIVE,OTHER}', 'Classe d''une sortie : fonction publique'),
    ('exit.class.FIXED_TERM_SHORT', 'CODE', '{LASTING,TRANSITION,POSITIVE,OTHER}', 'Classe d''une sortie : CDD ou mission de moins de six mois'),
    ('exit.class.SUBSIDISED_CONTRACT', 'CODE', '{LASTING,TRANSITION,POSITIVE,OTHER}', 'Classe d''une sortie : contrat aidé'),
    ('exit.class.TRAINING', 'CODE', '{LASTING,TRANSITION,POSITIVE,OTHER}', 'Classe d''une sortie : formation'),
    ('exit.class.OTHER_SIAE', 'CODE', '{LASTING,TRANSITION,POSITIVE,OTHER}', 'Classe d''une sortie : embauche dans une autre structure d''insertion'),
    ('exit.class.UNEMPLOYMENT', 'CODE', '{LASTING,TRANSITION,POSITIVE,OTHER}', 'Classe d''une sortie : chômage'),
    ('exit.class.INACTIVITY', 'CODE', '{LASTING,TRANSITION,POSITIVE,OTHER}', 'Classe d''une sortie : inactivité'),
    ('exit.class.OTHER', 'CODE', '{LASTING,TRANSITION,POSITIVE,OTHER}', 'Classe d''une sortie : autre situation'),
    ('hours.afterWindow', 'CODE', '{REFUSED,NOT_COUNTED}', 'Heures faites après la durée de valorisation : refusées, ou enregistrées sans être comptées'),
    ('hours.straddlingMonth', 'CODE', '{DAYS,PRO_RATA}', 'Mois où finit la durée de valorisation, déclaré en un seul chiffre : jours demandés, ou prorata des jours'),
    ('acceptance.keyedIn', 'CODE', '{REFUSED,SECOND_PERSON,CONFIRMATION,EITHER}', 'Heures saisies par une structure pour un employeur : comment cette structure peut les accepter'),
    ('acceptance.raised', 'CODE', '{ALONE,REFUSED,SECOND_PERSON,CONFIRMATION,EITHER}', 'Heures acceptées qu''une correction augmente : qui doit le dire avec celui qui la demande'),
    ('acceptance.keyedInEvidence', 'FLAG', null, 'Une pièce justificative est citée pour que la structure qui a saisi des heures les accepte'),
    ('declaration.period', 'CODE', '{MONTH,QUARTER}', 'Périodicité des relevés d''heures'),
    ('socialCondition.start', 'DATE', null, 'Premier jour des consultations soumises à l''article L2112-2-1'),
    ('socialCondition.threshold.WORKS', 'DECIMAL', null, 'Seuil européen, marchés de travaux, euros HT'),
    ('socialCondition.threshold.CONCESSION', 'DECIMAL', null, 'Seuil européen, concessions, euros HT'),
    ('socialCondition.threshold.STATE', 'DECIMAL', null, 'Seuil européen, fournitures et services de l''État, euros HT'),
    ('socialCondition.threshold.OTHER_AUTHORITY', 'DECIMAL', null, 'Seuil européen, fournitures et services des autres pouvoirs adjudicateurs, euros HT'),
    ('socialCondition.threshold.CONTRACTING_ENTITY', 'DECIMAL', null, 'Seuil européen, fournitures et services des entités adjudicatrices, euros HT'),
    ('reservation.minShare.RESERVED_DISABILITY', 'DECIMAL', null, 'Part minimale de travailleurs handicapés, L2113-12'),
    ('reservation.minShare.RESERVED_IAE', 'DECIMAL', null, 'Part minimale de travailleurs défavorisés, L2113-13'),
    ('reservation.minShare.RESERVED_JOINT', 'DECIMAL', null, 'Part minimale, L2113-14'),
    ('reservation.minShare.RESERVED_PRISON', 'DECIMAL', null, 'Part minimale, L2113-13-1'),
    ('reservation.minShare.RESERVED_ESS', 'DECIMAL', null, 'Part minimale, L2113-15'),
    ('reservation.start.RESERVED_PRISON', 'DATE', null, 'Premier jour des réservations au titre de L2113-13-1'),
    ('reservation.maxMonths.RESERVED_ESS', 'INTEGER', null, 'Durée la plus longue d''un marché réservé à l''ESS, en mois'),
    ('window.permanentContractMonths', 'INTEGER', null, 'Mois comptés depuis l''embauche en CDI, avec window.permanentContract = MONTHS_FROM_HIRE'),
    ('window.readmission', 'FLAG', null, 'Un nouveau diagnostic après la fin de la durée de valorisation en ouvre une autre'),
    ('calibration.minUsefulHours', 'DECIMAL', null, 'Volume en heures sous lequel une obligation est signalée comme trop petite pour être utile'),
    ('programme.share', 'DECIMAL', null, 'Part des heures travaillées que demande un programme : 0.05 pour 5 %'),
    ('globalisation.agreement', 'CODE', '{REQUIRED,ALERT,NOT_NEEDED}', 'Accord sur le partage des heures d''une personne entre plusieurs marchés'),
    ('convention.signature', 'CODE', '{AT_NOTIFICATION,MONTH_WORKED}', 'Quand l''acheteur doit être signataire pour que son marché compte dans une convention'),
    ('convention.place', 'CODE', '{WITHIN_TERRITORY,ANYWHERE}', 'Où doit être exécuté un marché pour compter dans une convention'),
    ('followup.daysToPlace', 'INTEGER', null, 'Jours après le début d''une obligation au bout desquels quelqu''un devrait être placé'),
    ('followup.daysWithoutStatement', 'INTEGER', null, 'Jours après la fin d''un mois au bout desquels l''absence de relevé est signalée'),
    ('forecast.paceMonths', 'INTEGER', null, 'Mois entiers passés dont la prévision tire le rythme des heures'),
    ('convention.personsMin', 'INTEGER', null, 'Personnes travaillant seulement sur des marchés suivis par d''autres, en deçà desquelles l''avancement d''une convention tait leur nombre'),
    ('hours.afterEnd.TERMINATED', 'CODE', '{REFUSED,ALERT}', 'Heures faites après la résiliation du marché'),
    ('hours.afterEnd.SET', 'CODE', '{REFUSED,ALERT}', 'Heures faites après une fin d''obligation qui a été fixée'),
    ('hours.afterEnd.RECKONED', 'CODE', '{REFUSED,ALERT}', 'Heures faites après une fin seulement calculée de la durée du marché'),
    ('reservation.employer', 'CODE', '{ALERT,REFUSED}', 'Employeur d''un genre que l''article du marché réservé ne nomme pas'),
    ('reservation.holder', 'CODE', '{ALERT,REFUSED}', 'Titulaire d''un lot réservé, inscrit comme structure d''un genre que l''article ne nomme pas');
insert into policy_name (name, type, allowed, description)
    select 'socialCondition.applies.' || kind, 'FLAG', null, 'L''article L2112-2-1 (L3114-2-1) vise les contrats ' || kind
    from unnest(array['PUBLIC_CONTRACT', 'FRAMEWORK_AGREEMENT', 'SUBSEQUENT_CONTRACT', 'PARTNERSHIP_CONTRACT', 'DEFENCE_CONTRACT', 'CONCESSION', 'PRIVATE_CONTRACT']) kind;
insert into policy_name (name, type, allowed, description)
    select 'socialCondition.buyerClass.' || category, 'CODE', '{STATE,OTHER_AUTHORITY,CONTRACTING_ENTITY}', 'Seuil européen d''un acheteur ' || category
    from unnest(array['STATE', 'STATE_BODY', 'REGION', 'DEPARTMENT', 'COMMUNE', 'EPCI', 'LOCAL_BODY', 'HOSPITAL', 'SOCIAL_LANDLORD', 'CONTRACTING_ENTITY', 'SEMI_PUBLIC_COMPANY', 'DEVELOPER', 'PRIVATE_BUYER', 'OTHER']) category;

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
        ('CATERING', 'restauration'), ('SECURITY', 'sécurité et gardiennage'), ('ENGINEERING', 'études et maîtrise d''œuvre')) as trade (code, label);

-- Names without a row here are unset on purpose: nobody may read a default into them.
insert into policy_value (id, version, name, scope_kind, scope_value, from_on, until_on, value, source, confidence, recorded_at)
    select gen_random_uuid(), 1, name, 'NATIONAL', 'FR', from_on::date, until_on::date, value, source, confidence, now()
    from (values
    ('window.months', '2000-01-01', null, '24', 'Pratique nationale ; page de Rennes Métropole', 'VERIFIED'),
    ('window.start', '2000-01-01', null, 'FIRST_CLAUSE_HIRE', 'Usage le plus courant ; varie selon les territoires', 'UNCERTAIN'),
    ('window.permanentContract', '2000-01-01', null, 'MONTHS', 'Usage ; varie selon les territoires', 'UNCERTAIN'),
    ('window.workStudy', '2000-01-01', null, 'WHOLE_CONTRACT', 'Usage ; varie selon les territoires', 'UNCERTAIN'),
    ('window.siae', '2000-01-01', null, 'PASS_VALIDITY', 'Usage ; varie selon les territoires', 'UNCERTAIN'),
    ('calibration.labourShare', '2000-01-01', null, '0.50', 'Guides départementaux, moyenne d''un lot du bâtiment', 'VERIFIED'),
    ('calibration.labourShare.PAINTING', '2000-01-01', null, '0.70', 'Guides départementaux, indicatif', 'VERIFIED'),
    ('calibration.labourShare.MASONRY', '2000-01-01', null, '0.50', 'Guides départementaux, indicatif', 'VERIFIED'),
    ('calibration.labourShare.METAL_FRAMING', '2000-01-01', null, '0.20', 'Guides départementaux, indicatif', 'VERIFIED'),
    ('calibration.hourlyCost', '2000-01-01', '2019-12-31', '30.00', 'Exemples publiés de calibrage, 25 à 30 € : le plus haut ; aucun corps d''état n''y a le sien', 'VERIFIED'),
    ('calibration.hourlyCost', '2020-01-01', null, '35.00', 'Usage actuel de 30 à 40 € : le milieu ; varie selon les corps d''état et les territoires', 'UNCERTAIN'),
    ('calibration.rounding', '2000-01-01', null, 'HALF_UP_TO_WHOLE_HOUR', 'Exemple publié : 833,33 h donnent 833 h', 'DEDUCED'),
    ('hours.basis', '2000-01-01', null, 'WORKED', 'Usage ; varie selon les territoires', 'UNCERTAIN'),
    ('hours.maxPerDay', '2000-01-01', null, '24.00', 'Un jour', 'DEDUCED'),
    ('hours.alertPerWeek', '2000-01-01', null, '48.00', 'Code du travail, durée maximale hebdomadaire', 'KNOWN'),
    ('hours.alertPerMonth', '2000-01-01', null, '208.00', '48 h par semaine sur un mois', 'KNOWN'),
    ('hours.trainingCounts', '2000-01-01', null, 'true', 'Usage ; varie selon les territoires', 'UNCERTAIN'),
    ('declaration.period', '2000-01-01', null, 'MONTH', 'Usage le plus courant', 'UNCERTAIN'),
    ('exit.class.PERMANENT_CONTRACT', '2000-01-01', null, 'LASTING', 'Classes des sorties de l''IAE (emploi durable, de transition, sortie positive), étendues à la clause', 'UNCERTAIN'),
    ('exit.class.FIXED_TERM_LONG', '2000-01-01', null, 'LASTING', 'Classes des sorties de l''IAE (emploi durable, de transition, sortie positive), étendues à la clause', 'UNCERTAIN'),
    ('exit.class.BUSINESS_CREATION', '2000-01-01', null, 'LASTING', 'Classes des sorties de l''IAE (emploi durable, de transition, sortie positive), étendues à la clause', 'UNCERTAIN'),
    ('exit.class.PUBLIC_SERVICE', '2000-01-01', null, 'LASTING', 'Classes des sorties de l''IAE (emploi durable, de transition, sortie positive), étendues à la clause', 'UNCERTAIN'),
    ('exit.class.FIXED_TERM_SHORT', '2000-01-01', null, 'TRANSITION', 'Classes des sorties de l''IAE (emploi durable, de transition, sortie positive), étendues à la clause', 'UNCERTAIN'),
    ('exit.class.SUBSIDISED_CONTRACT', '2000-01-01', null, 'TRANSITION', 'Classes des sorties de l''IAE (emploi durable, de transition, sortie positive), étendues à la clause', 'UNCERTAIN'),
    ('exit.class.TRAINING', '2000-01-01', null, 'POSITIVE', 'Classes des sorties de l''IAE (emploi durable, de transition, sortie positive), étendues à la clause', 'UNCERTAIN'),
    ('exit.class.OTHER_SIAE', '2000-01-01', null, 'POSITIVE', 'Classes des sorties de l''IAE (emploi durable, de transition, sortie positive), étendues à la clause', 'UNCERTAIN'),
    ('exit.class.UNEMPLOYMENT', '2000-01-01', null, 'OTHER', 'Classes des sorties de l''IAE (emploi durable, de transition, sortie positive), étendues à la clause', 'UNCERTAIN'),
    ('exit.class.INACTIVITY', '2000-01-01', null, 'OTHER', 'Classes des sorties de l''IAE (emploi durable, de transition, sortie positive), étendues à la clause', 'UNCERTAIN'),
    ('exit.class.OTHER', '2000-01-01', null, 'OTHER', 'Classes des sorties de l''IAE (emploi durable, de transition, sortie positive), étendues à la clause', 'UNCERTAIN'),
    ('hours.afterWindow', '2000-01-01', null, 'REFUSED', 'Les heures ne comptent plus ; les enregistrer varie selon les territoires', 'UNCERTAIN'),
    ('hours.straddlingMonth', '2000-01-01', null, 'DAYS', 'Usage ; le prorata varie selon les territoires', 'UNCERTAIN'),
    ('acceptance.keyedIn', '2000-01-01', null, 'EITHER', 'Séparation de la saisie et de l''acceptation ; l''usage varie selon les territoires', 'UNCERTAIN'),
    ('acceptance.raised', '2000-01-01', null, 'EITHER', 'Séparation de la saisie et de l''acceptation ; l''usage varie selon les territoires', 'UNCERTAIN'),
    ('acceptance.keyedInEvidence', '2000-01-01', null, 'true', 'Usage ; varie selon les territoires', 'UNCERTAIN'),
    ('socialCondition.start', '2000-01-01', null, '2026-08-21', 'Loi 2021-1104, art. 35 ; décret 2022-767', 'VERIFIED'),
    ('socialCondition.threshold.WORKS', '2024-01-01', '2025-12-31', '5538000.00', 'Avis annexé au CCP, seuils 2024-2025', 'VERIFIED'),
    ('socialCondition.threshold.WORKS', '2026-01-01', '2027-12-31', '5404000.00', 'Avis annexé au CCP, seuils 2026-2027', 'VERIFIED'),
    ('socialCondition.threshold.CONCESSION', '2024-01-01', '2025-12-31', '5538000.00', 'Avis annexé au CCP, seuils 2024-2025', 'VERIFIED'),
    ('socialCondition.threshold.CONCESSION', '2026-01-01', '2027-12-31', '5404000.00', 'Avis annexé au CCP, seuils 2026-2027', 'VERIFIED'),
    ('socialCondition.threshold.STATE', '2024-01-01', '2025-12-31', '143000.00', 'Avis annexé au CCP, seuils 2024-2025', 'VERIFIED'),
    ('socialCondition.threshold.STATE', '2026-01-01', '2027-12-31', '140000.00', 'Avis annexé au CCP, seuils 2026-2027', 'VERIFIED'),
    ('socialCondition.threshold.OTHER_AUTHORITY', '2024-01-01', '2025-12-31', '221000.00', 'Avis annexé au CCP, seuils 2024-2025', 'VERIFIED'),
    ('socialCondition.threshold.OTHER_AUTHORITY', '2026-01-01', '2027-12-31', '216000.00', 'Avis annexé au CCP, seuils 2026-2027', 'VERIFIED'),
    ('socialCondition.threshold.CONTRACTING_ENTITY', '2024-01-01', '2025-12-31', '443000.00', 'Avis annexé au CCP, seuils 2024-2025', 'VERIFIED'),
    ('socialCondition.threshold.CONTRACTING_ENTITY', '2026-01-01', '2027-12-31', '432000.00', 'Avis annexé au CCP, seuils 2026-2027', 'VERIFIED'),
    ('socialCondition.applies.PUBLIC_CONTRACT', '2000-01-01', null, 'true', 'L2112-2-1 CCP', 'VERIFIED'),
    ('socialCondition.applies.FRAMEWORK_AGREEMENT', '2000-01-01', null, 'true', 'L2112-2-1 CCP', 'KNOWN'),
    ('socialCondition.applies.PARTNERSHIP_CONTRACT', '2000-01-01', null, 'true', 'L2112-2-1 CCP', 'KNOWN'),
    ('socialCondition.applies.SUBSEQUENT_CONTRACT', '2000-01-01', null, 'false', 'La consultation est celle de l''accord-cadre', 'UNCERTAIN'),
    ('socialCondition.applies.PRIVATE_CONTRACT', '2000-01-01', null, 'false', 'L2 CCP : un marché conclu entre personnes privées n''est pas un contrat de la commande publique', 'KNOWN'),
    ('socialCondition.applies.CONCESSION', '2000-01-01', null, 'true', 'L3114-2-1 CCP', 'KNOWN'),
    ('socialCondition.buyerClass.STATE', '2000-01-01', null, 'STATE', 'Avis annexé au CCP', 'VERIFIED'),
    ('socialCondition.buyerClass.STATE_BODY', '2000-01-01', null, 'OTHER_AUTHORITY', 'Les établissements publics de l''État à caractère administratif relèvent parfois du seuil de l''État', 'UNCERTAIN'),
    ('socialCondition.buyerClass.REGION', '2000-01-01', null, 'OTHER_AUTHORITY', 'Avis annexé au CCP', 'VERIFIED'),
    ('socialCondition.buyerClass.DEPARTMENT', '2000-01-01', null, 'OTHER_AUTHORITY', 'Avis annexé au CCP', 'VERIFIED'),
    ('socialCondition.buyerClass.COMMUNE', '2000-01-01', null, 'OTHER_AUTHORITY', 'Avis annexé au CCP', 'VERIFIED'),
    ('socialCondition.buyerClass.EPCI', '2000-01-01', null, 'OTHER_AUTHORITY', 'Avis annexé au CCP', 'VERIFIED'),
    ('socialCondition.buyerClass.LOCAL_BODY', '2000-01-01', null, 'OTHER_AUTHORITY', 'Avis annexé au CCP', 'KNOWN'),
    ('socialCondition.buyerClass.HOSPITAL', '2000-01-01', null, 'OTHER_AUTHORITY', 'Avis annexé au CCP', 'KNOWN'),
    ('socialCondition.buyerClass.SOCIAL_LANDLORD', '2000-01-01', null, 'OTHER_AUTHORITY', 'Avis annexé au CCP', 'KNOWN'),
    ('socialCondition.buyerClass.CONTRACTING_ENTITY', '2000-01-01', null, 'CONTRACTING_ENTITY', 'Avis annexé au CCP', 'VERIFIED'),
    ('reservation.minShare.RESERVED_DISABILITY', '2000-01-01', null, '0.50', 'R2113-7 CCP', 'VERIFIED'),
    ('reservation.minShare.RESERVED_IAE', '2000-01-01', null, '0.50', 'R2113-7 CCP', 'VERIFIED'),
    ('reservation.minShare.RESERVED_JOINT', '2000-01-01', null, '0.50', 'R2113-7 CCP, par renvoi aux articles L2113-12 et -13', 'KNOWN'),
    ('reservation.start.RESERVED_PRISON', '2000-01-01', null, '2022-10-20', 'Ordonnance 2022-1336', 'VERIFIED'),
    ('reservation.maxMonths.RESERVED_ESS', '2000-01-01', null, '36', 'L2113-16 CCP', 'KNOWN'),
    ('window.readmission', '2000-01-01', null, 'true', 'Nouveau diagnostic du facilitateur ; varie selon les territoires', 'UNCERTAIN'),
    ('globalisation.agreement', '2000-01-01', null, 'ALERT', 'CCAG 2021, globalisation ; l''accord des parties est demandé selon les territoires', 'UNCERTAIN'),
    ('convention.signature', '2000-01-01', null, 'AT_NOTIFICATION', 'Usage ; chaque convention peut dire autrement', 'UNCERTAIN'),
    ('convention.place', '2000-01-01', null, 'WITHIN_TERRITORY', 'Usage ; chaque convention peut dire autrement', 'UNCERTAIN'),
    ('followup.daysToPlace', '2000-01-01', null, '30', 'Usage de suivi ; varie selon les territoires', 'UNCERTAIN'),
    ('followup.daysWithoutStatement', '2000-01-01', null, '15', 'Usage de suivi ; varie selon les territoires', 'UNCERTAIN'),
    ('forecast.paceMonths', '2000-01-01', null, '3', 'Usage de suivi ; varie selon les territoires', 'UNCERTAIN'),
    ('convention.personsMin', '2000-01-01', null, '5', 'Seuil des chiffres rendus aux partenaires (k = 5)', 'UNCERTAIN'),
    ('hours.afterEnd.TERMINATED', '2000-01-01', null, 'REFUSED', 'Aucune heure n''est due ni faite après la résiliation', 'DEDUCED'),
    ('hours.afterEnd.SET', '2000-01-01', null, 'REFUSED', 'Fin fixée par les parties', 'DEDUCED'),
    ('hours.afterEnd.RECKONED', '2000-01-01', null, 'ALERT', 'La durée publiée est une prévision : les chantiers la dépassent souvent', 'UNCERTAIN'),
    ('reservation.employer', '2000-01-01', null, 'ALERT', 'L2113-12 à L2113-15 CCP ; les structures équivalentes se vérifient', 'UNCERTAIN'),
    ('reservation.holder', '2000-01-01', null, 'ALERT', 'L2113-12 à L2113-15 CCP ; le registre ne connaît que les structures de l''IAE', 'UNCERTAIN')
    ) as seed (name, from_on, until_on, value, source, confidence);

-- What programmes ask of an obligation that names no share of its own; what holds after the charter of 2014-2024 is not sure.
insert into policy_value (id, version, name, scope_kind, scope_value, from_on, until_on, value, source, confidence, recorded_at)
    select gen_random_uuid(), 1, 'programme.share', 'PROGRAMME', programme, from_on::date, until_on::date, value, source, confidence, now()
    from (values
    ('PNRU', '2005-01-01', null, '0.05', 'Charte d''insertion ANRU 2005', 'VERIFIED'),
    ('NPNRU_INVESTMENT', '2014-01-01', '2024-12-31', '0.05', 'Charte d''insertion ANRU 2014-2024', 'VERIFIED'),
    ('NPNRU_INVESTMENT', '2025-01-01', null, '0.05', 'Charte ANRU 2014-2024, supposée prolongée', 'UNCERTAIN'),
    ('NPNRU_GUP', '2014-01-01', '2024-12-31', '0.10', 'Charte d''insertion ANRU 2014-2024', 'VERIFIED'),
    ('NPNRU_GUP', '2025-01-01', null, '0.10', 'Charte ANRU 2014-2024, supposée prolongée', 'UNCERTAIN')
    ) as seed (programme, from_on, until_on, value, source, confidence);
