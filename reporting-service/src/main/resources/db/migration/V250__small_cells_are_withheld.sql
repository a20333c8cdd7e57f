-- Cells about fewer than five people are withheld from everybody who does not follow all their contracts. Later than the
-- first row, which withheld nothing; another threshold is a row with a later date.
insert into disclosure_setting (valid_from, k_partner, reason) values
    ('2026-01-02', 5,
     'Seuil usuel entre partenaires : aucune cellule de moins de cinq personnes pour qui ne suit pas tous ses marchés.');
