-- What figures mean and by which settings they are made. Dated: a row is never changed, a later one takes over.

create table figure_definition (
    version text primary key,
    fte_divisor integer not null check (fte_divisor > 0),
    valid_from date not null unique,
    note text not null
);

-- Full-time equivalents have two decimals, so that whoever prints whole ones rounds once, and from the truth.
insert into figure_definition (version, fte_divisor, valid_from, note) values
    ('2026-1', 1600, '2026-01-01',
     'Diviseur de la consolidation nationale 2021 : 25 124 684 h = 15 703 ETP. Certains territoires publient avec 1 607.'),
    ('2026-2', 1600, '2026-01-02',
     'ETP à deux décimales : 25 124 684 h = 15 702,93 ETP, imprimés 15 703. Diviseur de la consolidation nationale 2021.'),
    ('2026-3', 1600, '2026-01-03',
     'Dû, fait, reste, taux et prévision ; marchés avec clause, obligations, acheteurs, employeurs ; parts ; diviseur d''ETP par territoire et par période.');

-- Cells about fewer than k persons are withheld from coordinators. 1 withholds nothing: which threshold applies among
-- partners is for those who publish to decide, by a row with the date from which it holds.
create table disclosure_setting (
    valid_from date primary key,
    k_partner integer not null check (k_partner >= 1),
    reason text not null
);

insert into disclosure_setting (valid_from, k_partner, reason) values
    ('2026-01-01', 1, 'Aucun seuil arrêté : rien n''est masqué. Valeur courante entre partenaires : 5.'),
    ('2026-01-02', 5,
     'Seuil usuel entre partenaires : aucune cellule de moins de cinq personnes pour qui ne suit pas tous ses marchés.');

-- Hours of a full-time equivalent where a territory chose others than the nation's, from a day of the period on. A row is never
-- changed; the one recorded last for a day holds, for what is known since then.
create table fte_divisor (
    id uuid primary key,
    territory text not null,
    hours integer not null check (hours between 1000 and 2500),
    valid_from date not null,
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);

create index fte_divisor_of_territory on fte_divisor (territory, valid_from);

create table indicator (
    code text primary key,
    position integer not null unique,
    label text not null,
    formula text not null,
    unit text not null check (unit in ('HOUR', 'FTE', 'PERSON', 'PLACEMENT', 'CONTRACT', 'OBLIGATION', 'BUYER', 'EMPLOYER',
        'HOUR_PER_PERSON', 'RATIO')),
    additive boolean not null,
    since date not null,
    -- of the dictionary, that brought it or changed it last
    version text not null default '2026-1',
    -- after the decimal point
    digits integer not null default 0
);

insert into indicator (code, position, label, formula, unit, additive, since, version, digits) values
    ('hours', 1, 'Heures d''insertion validées',
     'Somme des heures acceptées, rattachées au mois travaillé ; une correction retire l''écriture d''origine et en ajoute une autre au même mois.',
     'HOUR', true, '2026-01-01', '2026-1', 2),
    ('fte', 2, 'Équivalents temps plein (ETP)',
     'Heures du périmètre divisées par le diviseur de la définition (fteDivisor), arrondies une seule fois à deux décimales, le demi vers le haut.',
     'FTE', false, '2026-01-02', '2026-2', 2),
    ('persons', 3, 'Participants',
     'Personnes distinctes ayant des heures acceptées non annulées dans le périmètre ; deux fiches reconnues comme une même personne comptent une fois.',
     'PERSON', false, '2026-01-01', '2026-1', 0),
    ('placements', 4, 'Contrats de travail et missions',
     'Placements distincts ayant des heures acceptées non annulées dans le périmètre.',
     'PLACEMENT', false, '2026-01-01', '2026-1', 0),
    ('procurementContracts', 5, 'Marchés réalisant des heures',
     'Marchés distincts ayant des heures acceptées non annulées dans le périmètre.',
     'CONTRACT', false, '2026-01-01', '2026-1', 0),
    ('hoursPerPerson', 6, 'Heures par participant',
     'Heures du périmètre divisées par les personnes distinctes du périmètre, arrondies une seule fois à deux décimales ; sans personne, non défini.',
     'HOUR_PER_PERSON', false, '2026-01-03', '2026-3', 2),
    ('employers', 7, 'Établissements employeurs',
     'Établissements (SIRET) distincts employant pour des heures acceptées non annulées dans le périmètre ; un employeur inconnu ne compte pas.',
     'EMPLOYER', false, '2026-01-03', '2026-3', 0),
    ('hoursShare', 8, 'Part des heures',
     'Heures de la ligne divisées par les heures du tableau ; sharesOf dit si le non renseigné est au dénominateur (ALL) ou non (STATED).',
     'RATIO', false, '2026-01-03', '2026-3', 4),
    ('personsShare', 9, 'Part des participants',
     'Personnes distinctes de la ligne divisées par les personnes distinctes du tableau ; sharesOf dit si le non renseigné est au dénominateur (ALL) ou non (STATED). Une personne de plusieurs lignes est dans chacune.',
     'RATIO', false, '2026-01-03', '2026-3', 4),
    ('clauseContracts', 10, 'Marchés avec clause',
     'Marchés distincts, non annulés, ayant au moins une obligation en cours un jour au moins de la période, avec ou sans heures.',
     'CONTRACT', false, '2026-01-03', '2026-3', 0),
    ('obligations', 11, 'Obligations',
     'Obligations non annulées en cours un jour au moins de la période, incitations comprises.',
     'OBLIGATION', true, '2026-01-03', '2026-3', 0),
    ('buyers', 12, 'Acheteurs',
     'Unités légales (SIREN) distinctes ayant passé un marché avec clause ; un acheteur sans SIRET valide ne compte pas.',
     'BUYER', false, '2026-01-03', '2026-3', 0),
    ('due', 13, 'Heures dues',
     'Somme, pour chaque obligation en cours un jour au moins de la période, des heures dues au dernier jour de la période, ou à son dernier jour s''il est antérieur.',
     'HOUR', true, '2026-01-03', '2026-3', 2),
    ('done', 14, 'Heures réalisées depuis le début',
     'Somme, pour ces obligations, des heures acceptées travaillées depuis le début jusqu''au mois de ce même jour ; non plafonnée.',
     'HOUR', true, '2026-01-03', '2026-3', 2),
    ('remaining', 15, 'Heures restantes',
     'Somme, pour ces obligations, du plus grand de 0 et de dû moins réalisé : ce que l''une fait de trop ne compense pas ce qui manque à l''autre.',
     'HOUR', true, '2026-01-03', '2026-3', 2),
    ('rate', 16, 'Taux de réalisation',
     'Somme des heures réalisées divisée par la somme des heures dues ; non défini si rien n''est dû.',
     'RATIO', false, '2026-01-03', '2026-3', 4),
    ('forecast', 17, 'Heures prévues au terme',
     'Somme, pour ces obligations, de réalisé × durée totale ÷ durée écoulée au dernier jour de la période, en jours, arrondi à deux décimales ; réalisé si l''obligation est finie ou sans terme connu.',
     'HOUR', true, '2026-01-03', '2026-3', 2),
    ('estimatedHours', 18, 'Heures estimées',
     'Parmi les heures validées, celles converties d''un montant ; une écriture qui ne le dit pas est déclarée.',
     'HOUR', true, '2026-01-03', '2026-3', 2),
    ('takenOverHours', 19, 'Heures reprises',
     'Parmi les heures validées, celles reprises d''un autre système.',
     'HOUR', true, '2026-01-03', '2026-3', 2),
    ('selfAcceptedHours', 20, 'Heures acceptées par l''organisation qui les a saisies',
     'Parmi les heures validées, celles acceptées par une autre personne de l''organisation qui les a saisies pour l''employeur ; ce qu''un tiers a confirmé n''en est pas.',
     'HOUR', true, '2026-01-03', '2026-3', 2);
