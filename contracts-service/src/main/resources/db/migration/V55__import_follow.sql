-- Whether the sender's structure follows what its territory alone does not give it.
alter table import_job add column follow boolean not null default false;
