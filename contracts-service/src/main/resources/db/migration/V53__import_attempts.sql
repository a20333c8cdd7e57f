-- How often an import was begun without getting on: one that cannot get on must not keep others waiting for ever.
alter table import_job add column attempts integer not null default 0;
