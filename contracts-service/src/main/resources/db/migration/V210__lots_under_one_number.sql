-- A buyer may publish the lots of a market under one number: each is a contract under that number and a suffix.
-- lot_of: the published number with its buyer's SIRET, where the contract has another; said: what tells a lot from its neighbours
alter table decp_record add column lot_of text, add column said text;
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
