alter table contract add column terminated_on date;
alter table contract add column termination_reason text;

-- What a programme asks where an obligation names no share of its own (NPNRU charter: 5 % of investment, 10 % of GUP).
alter table programme add column default_share numeric(9, 6);
update programme set default_share = 0.05 where code in ('PNRU', 'NPNRU_INVESTMENT');
update programme set default_share = 0.10 where code = 'NPNRU_GUP';

-- Up to which day it was told that entries dated ahead took effect. One row.
create table due_told (
    one boolean primary key default true check (one),
    day date not null
);
insert into due_told (day) values (current_date);
create index obligation_entry_effective on obligation_entry (effective_on);
create index obligation_from on obligation (from_on);
