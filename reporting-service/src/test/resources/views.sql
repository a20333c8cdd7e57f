-- What is in force: the highest version of each.
CREATE OR REPLACE TEMP VIEW contract AS
SELECT * FROM contract_version
    SEMI JOIN (SELECT contract_id, max(version) AS version FROM contract_version GROUP BY contract_id) AS latest
    USING (contract_id, version);

CREATE OR REPLACE TEMP VIEW obligation AS
SELECT * FROM obligation_version
    SEMI JOIN (SELECT contract_id, max(version) AS version FROM contract_version GROUP BY contract_id) AS latest
    USING (contract_id, version);

CREATE OR REPLACE TEMP VIEW placement AS
SELECT * FROM placement_version
    SEMI JOIN (SELECT placement_id, max(version) AS version FROM placement_version GROUP BY placement_id) AS latest
    USING (placement_id, version);

CREATE OR REPLACE TEMP VIEW profile AS
SELECT * FROM profile_version
    SEMI JOIN (SELECT decision_id, max(version) AS version FROM profile_version GROUP BY decision_id) AS latest
    USING (decision_id, version);

-- Who a merged person is counted as. Merges may follow each other; sixteen in a row is a loop.
CREATE OR REPLACE TEMP VIEW alias AS
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

-- Placements, with their hours, that belong to another pseudonym than the one they name.
CREATE OR REPLACE TEMP VIEW parted AS
SELECT placement_id, recorded_under, belongs_to FROM belonging
    QUALIFY row_number() OVER (PARTITION BY placement_id ORDER BY recorded_at DESC, version DESC) = 1;
