-- Feeds of changes: the place of a row in a feed is the transaction that wrote it last, for times are taken before commits.
-- A table with a feed has a column
--     changed_in bigint not null default change_position()
-- an index on it, and a trigger "before update … when (old.version is distinct from new.version)" that executes moves_in_feed().
create function change_position() returns bigint language sql volatile as
    $$ select pg_current_xact_id()::text::bigint $$;

create function moves_in_feed() returns trigger language plpgsql as
    $$ begin new.changed_in := change_position(); return new; end $$;

-- Numbers of transactions that this database has not reached come from the one it was restored from.
create procedure forget_positions_of_an_earlier_life() language plpgsql as $$
declare feed record;
begin
    for feed in select table_name from information_schema.columns
                where table_schema = current_schema() and column_name = 'changed_in' loop
        execute format('update %I set changed_in = 0 where changed_in >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint',
            feed.table_name);
    end loop;
end $$;
