-- The end of an obligation moves by dated entries; until_on is the one in force, for lists.
alter table obligation_entry add column until_on date;
alter table obligation add column first_until_on date;
update obligation set first_until_on = until_on where until_on is not null;
