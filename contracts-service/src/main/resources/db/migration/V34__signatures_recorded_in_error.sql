-- A signature that never was: kept for who asks what was recorded, counted nowhere.
alter table convention_signatory
    add column annulled_at     timestamptz,
    add column annulled_reason text;
