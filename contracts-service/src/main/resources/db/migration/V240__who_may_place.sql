-- Who may take care of a person: structures by SIRET, and territories by code. Null while that was not told.
alter table beneficiary_copy add column structures varchar[];
alter table beneficiary_copy add column territories varchar[];

-- A placement of somebody of whom nothing was known: whether whoever registered it may see them is looked at later.
alter table placement add column unvouched_within varchar[];
