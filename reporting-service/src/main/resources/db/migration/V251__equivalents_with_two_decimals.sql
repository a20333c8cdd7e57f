-- Full-time equivalents are told with two decimals, so that whoever prints whole ones rounds once, and from the truth.
insert into figure_definition (version, fte_divisor, valid_from, note) values
    ('2026-2', 1600, '2026-01-02',
     'ETP à deux décimales : 25 124 684 h = 15 702,93 ETP, imprimés 15 703. Diviseur de la consolidation nationale 2021.');

update indicator
set formula = 'Heures du périmètre divisées par le diviseur de la définition (fteDivisor), arrondies une seule fois à deux décimales, le demi vers le haut.',
    since = '2026-01-02'
where code = 'fte';
