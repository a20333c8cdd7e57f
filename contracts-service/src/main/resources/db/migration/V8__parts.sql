-- Parts of one contract in several territories, each with its share of what is owed.
alter table contract add column parts jsonb not null default '[]';
