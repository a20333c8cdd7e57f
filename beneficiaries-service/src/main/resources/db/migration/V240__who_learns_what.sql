-- What the rules say of a referral's own claims. Until those are told anew, what it was answered stands for it.
alter table referral add column assessments text not null default '{"all":[]}';
update referral set assessments = '{"all":[' || answer || ']}' where answer::jsonb ->> 'outcome' is not null;
alter table referral alter column assessments drop default;

-- Who may take care of a person while nobody is named to follow: all that the referrals named, and where they did not, the
-- territories of their places.
alter table beneficiary add column structures varchar[] not null default '{}';
alter table beneficiary add column territories varchar[] not null default '{}';
update beneficiary b set
    structures = coalesce((select array_agg(distinct r.followed_by) from referral r
                           where r.beneficiary_id = b.id and r.followed_by is not null), '{}'),
    territories = coalesce((select array_agg(distinct t.code) from referral r
                            cross join lateral (values ('COM-' || r.commune), ('EPCI-' || r.epci), ('DEP-' || r.department),
                                                       ('REG-' || r.region), ('FR')) as t (code)
                            where r.beneficiary_id = b.id and r.followed_by is null and t.code is not null), '{}');
alter table beneficiary alter column structures drop default, alter column territories drop default;
create index beneficiary_structures on beneficiary using gin (structures);
create index beneficiary_territories on beneficiary using gin (territories);
create index beneficiary_followed_by on beneficiary (followed_by, id) where followed_by is not null;

-- Structures that a referral may name: they follow contracts, or their facilitators work with this service.
create table known_follower (
    siret text primary key
);
insert into known_follower (siret)
    select distinct organisation from access_log where role = 'facilitator' and organisation is not null;

-- The access log is written by the platform, for every look at something of a person.
alter table access_log rename column beneficiary_id to person_id;
alter table access_log drop constraint access_log_operation_check;
