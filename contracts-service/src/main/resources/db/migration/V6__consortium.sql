-- Hours owed that pass from one member of a consortium to another.
alter table obligation_entry add column from_contractor text;
alter table obligation_entry add column to_contractor text;
