-- What kind of body buys, by legal unit and since when. Rows are only ever added: a contract keeps the category of its day.
create table buyer_category (
    id          uuid primary key,
    siren       text        not null,
    category    text        not null,
    from_on     date        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by text,
    unique (siren, from_on)
);
