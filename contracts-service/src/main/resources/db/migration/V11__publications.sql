-- What published records say beside what a contract here holds, to tell newer from older and to publish it again.
create table decp_record (
    contract_id  uuid primary key references contract,
    published_on date,
    kept         jsonb not null
);
