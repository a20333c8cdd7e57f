-- What counts of a line after corrections.
alter table statement_line add column accepted_hours numeric(7, 2);
update statement_line l
set accepted_hours = (select coalesce(sum(e.hours), 0) from hours_entry e
                      where e.statement_id = l.statement_id and e.placement_id = l.placement_id)
where status = 'ACCEPTED';

-- Who submitted cannot accept either.
alter table statement add column submitted_by text;
alter table statement add column submitted_by_subject text;

-- Whether a legal unit holds or held a lot, in any part.
create function holds_lot(lots jsonb, lot uuid, siren text) returns boolean language sql immutable as
    $$ select exists (
           select 1 from jsonb_array_elements(lots) each, jsonb_array_elements(each -> 'contractors') holder
           where each ->> 'id' = lot::text and holder ->> 'idType' = 'SIRET'
             and length(holder ->> 'id') = 14 and left(holder ->> 'id', 9) = siren) $$;
