-- Parameter sets of the matching model that were made here, aside from the one in force: rates and bounds, nothing of anybody.
create table local_matching_set (
    number       int         primary key check (number > 1000),
    based_on     int         not null,
    content      text        not null,
    made_by      text        not null,
    organisation text,
    reason       text        not null,
    made_at      timestamptz not null,
    -- when it was tried on the past last, and how many pairs it would make one that people decided to be two
    simulated_at timestamptz,
    contradicted int,
    version      bigint      not null
);
