-- A category recorded wrongly is corrected by a further row for the same first day; the wrong one is kept.
alter table buyer_category
    add column corrects uuid unique references buyer_category,
    drop constraint buyer_category_siren_from_on_key;
create unique index buyer_category_first_day on buyer_category (siren, from_on) where corrects is null;

-- Whether a contract took the category recorded for its buyer: then it takes the corrected one too.
alter table contract add column category_taken boolean not null default false;
update contract c set category_taken = true
where c.provenance is not null and not ('buyer/category' = any (c.facts_by_hand))
    and exists (select 1 from buyer_category b where b.siren = c.buyer_siren and b.category = c.buyer_category);
