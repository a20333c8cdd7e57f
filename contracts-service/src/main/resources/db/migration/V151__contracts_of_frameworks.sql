-- The subsequent contracts of a framework agreement, by the number that its buyer gave it.
create index contract_framework on contract (framework_id, buyer_siren, notified_sort desc, id desc) where framework_id is not null;
