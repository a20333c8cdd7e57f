-- What kind of body buys, by legal unit and since when. Rows are only ever added: a contract keeps the category of its day,
-- and one recorded wrongly is corrected by a further row for the same first day.
create table buyer_category (
    id          uuid primary key,
    siren       text        not null,
    category    text        not null,
    from_on     date        not null,
    corrects    uuid unique references buyer_category,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by text
);
create unique index buyer_category_first_day on buyer_category (siren, from_on) where corrects is null;
