-- Priority districts as published, by generation; every version that was loaded is kept.
create table district_list (
    generation text        not null,
    version    bigint      not null,
    source     text        not null,
    loaded_at  timestamptz not null,
    loaded_by  text        not null,
    primary key (generation, version)
);

create table district (
    generation text   not null,
    version    bigint not null,
    code       text   not null,
    name       text   not null,
    -- INSEE codes of the present communes in which it lies, parted by commas
    communes   text   not null,
    primary key (generation, version, code),
    foreign key (generation, version) references district_list
);
