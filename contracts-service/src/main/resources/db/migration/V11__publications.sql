-- What published records say beside what a contract here holds, to tell newer from older and to publish it again.
create table decp_record (
    contract_id  uuid primary key references contract,
    published_on date,
    kept         jsonb not null,
    -- The published number with its buyer's SIRET, where the contract has another: a buyer may publish the lots of a market
    -- under one number, then each is a contract under that number and a suffix.
    lot_of       text,
    -- what tells a lot from its neighbours
    said         text
);
create index decp_record_lot_of on decp_record (lot_of) where lot_of is not null;

-- Records with a modification that lies ahead: read again on that day, as if they were published anew.
create table decp_coming (
    contract_id uuid primary key references contract,
    day         date        not null,
    record      text        not null,
    warnings    text        not null,
    import_id   uuid        not null,
    file_name   text,
    row_number  bigint      not null,
    taken_at    timestamptz not null
);
create index decp_coming_day on decp_coming (day);
