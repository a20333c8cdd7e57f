-- The columnar copy. Every version of every fact, append only; no keys: (id, version) is kept unique by the writer,
-- because an index over random ids costs more than the whole rest of a load. Any change of this file changes its
-- fingerprint, and with that every existing file is discarded and built again from the topics.

CREATE TABLE contract_version (
    contract_id UUID, version BIGINT, recorded_at TIMESTAMP,
    kind VARCHAR, status VARCHAR, buyer_siret VARCHAR, buyer_category VARCHAR, market_type VARCHAR,
    commune VARCHAR, epci VARCHAR, department VARCHAR, region VARCHAR, followed_by VARCHAR);

CREATE TABLE obligation_version (
    contract_id UUID, version BIGINT, obligation_id UUID, modality VARCHAR, programme VARCHAR);

CREATE TABLE placement_version (
    placement_id UUID, version BIGINT, recorded_at TIMESTAMP,
    beneficiary_id UUID, status VARCHAR, employer_siret VARCHAR, structure VARCHAR, mode VARCHAR,
    contract_type VARCHAR, occupation VARCHAR, outcome VARCHAR, decision_id UUID);

CREATE TABLE decision_version (
    decision_id UUID, version BIGINT, recorded_at TIMESTAMP,
    beneficiary_id UUID, outcome VARCHAR, basis VARCHAR, assessed_on DATE, superseded BOOLEAN);

CREATE TABLE profile_version (
    decision_id UUID, version BIGINT, recorded_at TIMESTAMP,
    beneficiary_id UUID, age_band VARCHAR, sex VARCHAR, epci VARCHAR, department VARCHAR, qpv VARCHAR,
    education VARCHAR, criteria VARCHAR[]);

CREATE TABLE beneficiary_version (
    beneficiary_id UUID, version BIGINT, recorded_at TIMESTAMP, status VARCHAR, merged_into UUID);

CREATE TABLE hours_version (
    entry_id UUID, version BIGINT, recorded_at TIMESTAMP,
    placement_id UUID, beneficiary_id UUID, obligation_id UUID, contract_id UUID,
    month DATE, hours DECIMAL(12, 2), kind VARCHAR);

-- How far each partition is read; moves in the same transaction as the facts.
CREATE TABLE position (topic VARCHAR, partition INTEGER, next_offset BIGINT, PRIMARY KEY (topic, partition));

-- Which topics the positions are about: a topic that was made anew has the same name and another id.
CREATE TABLE origin (topic VARCHAR PRIMARY KEY, topic_id VARCHAR);

-- settled: duplicates are removed, and every later write keeps it so.
CREATE TABLE condition (fingerprint VARCHAR, settled BOOLEAN);

-- What is in force: the highest version of each.
CREATE VIEW contract AS
SELECT * FROM contract_version
    SEMI JOIN (SELECT contract_id, max(version) AS version FROM contract_version GROUP BY contract_id) AS latest
    USING (contract_id, version);

CREATE VIEW obligation AS
SELECT * FROM obligation_version
    SEMI JOIN (SELECT contract_id, max(version) AS version FROM contract_version GROUP BY contract_id) AS latest
    USING (contract_id, version);

CREATE VIEW placement AS
SELECT * FROM placement_version
    SEMI JOIN (SELECT placement_id, max(version) AS version FROM placement_version GROUP BY placement_id) AS latest
    USING (placement_id, version);

CREATE VIEW profile AS
SELECT * FROM profile_version
    SEMI JOIN (SELECT decision_id, max(version) AS version FROM profile_version GROUP BY decision_id) AS latest
    USING (decision_id, version);

-- Who a merged person is counted as. Merges may follow each other; sixteen in a row is a loop.
CREATE VIEW alias AS
WITH RECURSIVE merged AS (
    SELECT beneficiary_id, merged_into FROM beneficiary_version
        SEMI JOIN (SELECT beneficiary_id, max(version) AS version FROM beneficiary_version GROUP BY beneficiary_id) AS latest
        USING (beneficiary_id, version)
    WHERE merged_into IS NOT NULL),
chain AS (
    SELECT beneficiary_id, merged_into AS person, 1 AS hops FROM merged
    UNION ALL
    SELECT chain.beneficiary_id, merged.merged_into, hops + 1
    FROM chain JOIN merged ON merged.beneficiary_id = chain.person
    WHERE hops < 16)
SELECT beneficiary_id, arg_max(person, hops) AS person FROM chain GROUP BY beneficiary_id;
