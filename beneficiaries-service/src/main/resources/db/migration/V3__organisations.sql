-- The register of organisations: who there is, what each may do and since when, and which accounts act for it. Apart from the
-- people: nothing here refers to them, nor they to it.
create schema organisation;

create table organisation.organisation (
    id         uuid        primary key,
    siret      text        not null unique,
    name       text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    -- the place in the feed of changes
    changed_in bigint      not null default public.change_position()
);
create index organisation_changes on organisation.organisation (updated_at, id);
create index organisation_changed_in on organisation.organisation (changed_in);

-- What it does, dated. Enclosing: every territory that one of its own lies in, itself included.
create table organisation.held_role (
    id              uuid        primary key,
    organisation_id uuid        not null references organisation.organisation,
    role            text        not null,
    kind            text,
    territories     varchar[]   not null,
    enclosing       varchar[]   not null,
    valid_from      date        not null,
    valid_until     date,
    basis_kind      text,
    basis_reference text,
    basis_until     date,
    end_reason      text,
    recorded_at     timestamptz not null,
    check (valid_until >= valid_from)
);
create index held_role_of_organisation on organisation.held_role (organisation_id);
create index held_role_role on organisation.held_role (role, kind);

-- Whether a prescriber of an authorised family is, step by step; earlier acts stand.
create table organisation.authorisation (
    role_id     uuid        not null references organisation.held_role,
    status      text        not null check (status in ('PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    valid_from  date        not null,
    reason      text,
    recorded_at timestamptz not null
);
create index authorisation_of_role on organisation.authorisation (role_id);

create table organisation.contact (
    organisation_id uuid not null references organisation.organisation,
    name            text not null,
    position        text,
    email           text,
    phone           text
);
create index contact_of_organisation on organisation.contact (organisation_id);

-- Colleagues, by the subject of their tokens, and machines, by their client.
create table organisation.account (
    id              uuid        primary key,
    organisation_id uuid        not null references organisation.organisation,
    issuer          text        not null,
    subject         text,
    client          text,
    name            text        not null,
    email           text,
    purpose         text,
    level           text        not null check (level in ('MANAGER', 'AGENT', 'READER')),
    valid_from      date        not null,
    valid_until     date,
    withdrawn_at    timestamptz,
    recorded_at     timestamptz not null,
    check ((subject is null) <> (client is null)),
    check (valid_until >= valid_from)
);
create index account_of_organisation on organisation.account (organisation_id);
create unique index account_in_use on organisation.account (organisation_id, issuer, coalesce('sub|' || subject, 'azp|' || client))
    where withdrawn_at is null;

create table organisation.account_right (
    account_id  uuid      not null references organisation.account,
    role        text      not null,
    kind        text,
    territories varchar[] not null
);
create index account_right_of_account on organisation.account_right (account_id);

-- Who took over, from a day on.
create table organisation.succession (
    organisation_id uuid        not null references organisation.organisation,
    successor       text        not null references organisation.organisation (siret),
    kind            text        not null check (kind in ('CLOSURE', 'MERGER', 'TRANSFER')),
    effective_on    date        not null,
    id              uuid        not null unique,
    -- codes of the territories that it is confined to; none: all
    territories     varchar[]   not null,
    recorded_at     timestamptz not null
);
create index succession_of_organisation on organisation.succession (organisation_id);
create index succession_to on organisation.succession (successor);

-- Organisations asked to take part: used once, until the end. Of the code only its digest is kept.
create table organisation.invitation (
    id              uuid        primary key,
    code_digest     text        not null unique,
    siret           text        not null,
    name            text        not null,
    role            text        not null,
    kind            text,
    territories     varchar[]   not null,
    valid_from      date        not null,
    valid_until     date,
    basis_kind      text,
    basis_reference text,
    basis_until     date,
    invited_by      text        not null,
    invited_at      timestamptz not null,
    ends_at         timestamptz not null,
    accepted_at     timestamptz,
    withdrawn_at    timestamptz,
    check (accepted_at is null or withdrawn_at is null)
);
