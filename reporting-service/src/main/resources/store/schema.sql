-- The columnar copy. Every version of every fact, append only; no keys: (id, version) is kept unique by the writer,
-- because an index over random ids costs more than the whole rest of a load. Any change of this file changes its
-- fingerprint, and with that every existing file is discarded and built again from the topics.

CREATE TABLE contract_version (
    contract_id UUID, version BIGINT, recorded_at TIMESTAMP,
    kind VARCHAR, status VARCHAR, buyer_siret VARCHAR, buyer_category VARCHAR, market_type VARCHAR,
    commune VARCHAR, epci VARCHAR, department VARCHAR, region VARCHAR, followed_by VARCHAR,
    service VARCHAR);

CREATE TABLE obligation_version (
    contract_id UUID, version BIGINT, obligation_id UUID, modality VARCHAR, programme VARCHAR, status VARCHAR);

-- What an obligation owes by date, as a version of its contract says: each step holds until the next.
CREATE TABLE owed_step (
    contract_id UUID, version BIGINT, obligation_id UUID, from_on DATE, due DECIMAL(14, 2), until_on DATE);

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

-- Small numbers for ids, and for the values of attributes; they belong to this file and are told to nobody.
CREATE TABLE number (kind VARCHAR, number INTEGER, id UUID);
CREATE TABLE code (attribute VARCHAR, number INTEGER, value VARCHAR);

-- Which criteria a set of criteria holds.
CREATE TABLE criterion_of (criteria INTEGER, criterion INTEGER);

-- The ledger of lines, append only: what follows from the facts above (package lines). month: months since the year 0;
-- cents: hundredths of an hour; since: believed from; the other columns are numbers and codes. A line ends with a line of minus
-- its hours. Sorted by year and person as far as it was built in one go.
CREATE TABLE line (
    year USMALLINT, month USMALLINT, cents BIGINT,
    person INTEGER, placement INTEGER, contract INTEGER, obligation INTEGER,
    region USMALLINT, department USMALLINT, epci USMALLINT, commune USMALLINT,
    market_type USMALLINT, buyer_category USMALLINT, buyer INTEGER, follower INTEGER,
    service INTEGER,
    modality USMALLINT, programme USMALLINT,
    structure USMALLINT, employer INTEGER, mode USMALLINT, contract_type USMALLINT, occupation USMALLINT,
    outcome USMALLINT,
    sex USMALLINT, age_band USMALLINT, qpv USMALLINT, education USMALLINT, criteria INTEGER,
    home_epci USMALLINT, home_department USMALLINT,
    since TIMESTAMP, cause UTINYINT);

-- What is open today by month, and by year, without moment and cause; what comes after it was built is appended as to the
-- ledger. alone: 2 where it is the only row of its person, 1 where it is that of the year, 0 otherwise, as it was built; of
-- people who were touched since, nobody can say.
CREATE TABLE monthly AS SELECT * EXCLUDE (since, cause), CAST(0 AS UTINYINT) AS alone FROM line;
CREATE TABLE yearly AS SELECT * EXCLUDE (month) FROM monthly;
CREATE TABLE touched (person INTEGER);
