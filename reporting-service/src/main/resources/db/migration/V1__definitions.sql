-- What figures mean and by which settings they are made. Dated: a row is never changed, a later one takes over.

create table figure_definition (
    version text primary key,
    fte_divisor integer not null check (fte_divisor > 0),
    valid_from date not null unique,
    note text not null
);

insert into figure_definition (version, fte_divisor, valid_from, note) values
    ('2026-1', 1600, '2026-01-01',
     'Diviseur de la consolidation nationale 2021 : 25 124 684 h = 15 703 ETP. Certains territoires publient avec 1 607.');

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

insert into indicator (code, position, label, formula, unit, additive, since) values
    ('hours', 1, 'Heures d''insertion validées',
     'Somme des heures acceptées, rattachées au mois travaillé ; une correction retire l''écriture d''origine et en ajoute une autre au même mois.',
     'HOUR', true, '2026-01-01'),
    ('fte', 2, 'Équivalents temps plein (ETP)',
     'Heures du périmètre divisées par le diviseur de la définition (fteDivisor), arrondies une seule fois à l''unité, le demi vers le haut.',
     'FTE', false, '2026-01-01'),
    ('persons', 3, 'Participants',
     'Personnes distinctes ayant des heures acceptées non annulées dans le périmètre ; deux fiches reconnues comme une même personne comptent une fois.',
     'PERSON', false, '2026-01-01'),
    ('placements', 4, 'Contrats de travail et missions',
     'Placements distincts ayant des heures acceptées non annulées dans le périmètre.',
     'PLACEMENT', false, '2026-01-01'),
    ('procurementContracts', 5, 'Marchés réalisant des heures',
     'Marchés distincts ayant des heures acceptées non annulées dans le périmètre.',
     'CONTRACT', false, '2026-01-01');
