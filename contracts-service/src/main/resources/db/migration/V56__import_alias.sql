-- The number of a known contract that a row told of under another one.
alter table import_row add column alias text;
create index import_row_alias on import_row (import_id, alias) where alias is not null;
