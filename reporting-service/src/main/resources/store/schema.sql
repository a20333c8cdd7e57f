-- The columnar copy. Every version of every fact, append only; no keys: (id, version) is kept unique by the writer,
-- because an index over random ids costs more than the whole rest of a load. Any change of this file changes its
-- fingerprint, and with that every existing file is discarded and built again from the topics.

-- followers: first day and SIRET, which is empty for nobody by name, of one after the other ('2026-07-01|90000004300019').
CREATE TABLE contract_version (
    contract_id UUID, version BIGINT, recorded_at TIMESTAMP,
    kind VARCHAR, status VARCHAR, buyer_siret VARCHAR, buyer_category VARCHAR, market_type VARCHAR,
    commune VARCHAR, epci VARCHAR, department VARCHAR, region VARCHAR, followed_by VARCHAR,
    service VARCHAR, followers VARCHAR[], notified_on DATE, operation VARCHAR,
    -- with commas, in alphabetical order
    tags VARCHAR,
    -- kind and code of the place of performance as it was told, whatever that lies in
    place_told VARCHAR);

-- Where a version of a contract is performed in several territories: the share of each, the name by which hours and placements
-- tell it, and who followed it, as of contracts.
CREATE TABLE contract_part (
    contract_id UUID, version BIGINT, commune VARCHAR, epci VARCHAR, department VARCHAR, region VARCHAR,
    share DECIMAL(5, 4), name VARCHAR, followers VARCHAR[]);

CREATE TABLE obligation_version (
    contract_id UUID, version BIGINT, obligation_id UUID, modality VARCHAR, programme VARCHAR, status VARCHAR);

-- What an obligation owes by date, as a version of its contract says: each step holds until the next.
CREATE TABLE owed_step (
    contract_id UUID, version BIGINT, obligation_id UUID, from_on DATE, due DECIMAL(14, 2), until_on DATE);

-- Hours worked by everybody under an obligation, as a version of its contract says they were told.
CREATE TABLE all_hours (
    contract_id UUID, version BIGINT, obligation_id UUID, on_day DATE, hours DECIMAL(14, 2));

-- Conventions of territories: who signed and what is aimed at, as each version says.
CREATE TABLE convention_version (
    convention_id UUID, version BIGINT, recorded_at TIMESTAMP,
    name VARCHAR, territory VARCHAR, from_on DATE, until_on DATE, followed_by VARCHAR, signature VARCHAR, place VARCHAR);

CREATE TABLE convention_signatory (
    convention_id UUID, version BIGINT, siren VARCHAR, signed_on DATE, ended_on DATE);

CREATE TABLE convention_target (
    convention_id UUID, version BIGINT, year INTEGER, hours DECIMAL(14, 2), people_min INTEGER, people_max INTEGER);

CREATE TABLE placement_version (
    placement_id UUID, version BIGINT, recorded_at TIMESTAMP,
    beneficiary_id UUID, status VARCHAR, employer_siret VARCHAR, structure VARCHAR, mode VARCHAR,
    contract_type VARCHAR, occupation VARCHAR, outcome VARCHAR, decision_id UUID,
    ended_on DATE, exit_class VARCHAR);

-- The contracts that a version of a placement is for.
CREATE TABLE placement_allocation (
    placement_id UUID, version BIGINT, contract_id UUID, obligation_id UUID, part VARCHAR);

-- What became of the person some months after the end, as a version of the placement says.
CREATE TABLE placement_follow_up (
    placement_id UUID, version BIGINT, months INTEGER, due_on DATE, situation VARCHAR, exit_class VARCHAR);

CREATE TABLE decision_version (
    decision_id UUID, version BIGINT, recorded_at TIMESTAMP,
    beneficiary_id UUID, outcome VARCHAR, basis VARCHAR, assessed_on DATE, superseded BOOLEAN);

CREATE TABLE profile_version (
    decision_id UUID, version BIGINT, recorded_at TIMESTAMP,
    beneficiary_id UUID, age_band VARCHAR, sex VARCHAR, epci VARCHAR, department VARCHAR, qpv VARCHAR,
    education VARCHAR, criteria VARCHAR[],
    -- those of health, offences and social care, under a key that is nowhere in this file
    sealed_criteria VARCHAR);

CREATE TABLE beneficiary_version (
    beneficiary_id UUID, version BIGINT, recorded_at TIMESTAMP, status VARCHAR, merged_into UUID);

-- Placements, with their hours, that belong to another pseudonym than the one they name, as a version of a link says.
CREATE TABLE belonging (
    beneficiary_id UUID, version BIGINT, recorded_at TIMESTAMP,
    placement_id UUID, recorded_under UUID, belongs_to UUID);

CREATE TABLE hours_version (
    entry_id UUID, version BIGINT, recorded_at TIMESTAMP,
    placement_id UUID, beneficiary_id UUID, obligation_id UUID, contract_id UUID,
    month DATE, hours DECIMAL(12, 2), kind VARCHAR, annulled BOOLEAN, origin VARCHAR, way VARCHAR,
    part VARCHAR);

-- How far each partition is read; moves in the same transaction as the facts.
CREATE TABLE position (topic VARCHAR, partition INTEGER, next_offset BIGINT, PRIMARY KEY (topic, partition));

-- Which topics the positions are about: a topic that was made anew has the same name and another id.
CREATE TABLE origin (topic VARCHAR PRIMARY KEY, topic_id VARCHAR);

-- settled: the file was read to the end of the topics once, and its facts may be asked. file_id: what is kept beside is of this file.
CREATE TABLE condition (fingerprint VARCHAR, settled BOOLEAN, file_id VARCHAR);
