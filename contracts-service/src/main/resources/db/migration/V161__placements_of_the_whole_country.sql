-- Who sees all placements that no facilitator follows goes along these.
create index allocation_unfollowed on allocation (placement_id desc, status) where followed_by is null;
create index allocation_unfollowed_updated on allocation (updated_at, placement_id, status) where followed_by is null;
