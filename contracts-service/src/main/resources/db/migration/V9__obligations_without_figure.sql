-- Reserved contracts and incentives may have no figure of their own.
alter table obligation alter column basis_kind drop not null;

-- An order of 10^14 euros at a cent an hour is nonsense, but no reason to fail.
alter table contract alter column shortfall type numeric(24, 2);
