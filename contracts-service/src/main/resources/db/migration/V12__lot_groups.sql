-- Records that are lots of one market, put together by hand. Each stays a contract of its own with its obligations: to
-- take it out again changes nothing but this.
create table lot_group (
    id         uuid primary key,
    version    bigint      not null,
    title      text        not null,
    created_by text,
    created_at timestamptz not null
);

create table lot_group_member (
    contract_id uuid primary key references contract,
    group_id    uuid not null references lot_group
);
create index lot_group_member_group on lot_group_member (group_id);
