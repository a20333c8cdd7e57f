-- A service may keep tables in more than one schema: feeds are found in all of them.
create or replace procedure forget_positions_of_an_earlier_life() language plpgsql as $$
declare feed record;
begin
    for feed in select table_schema, table_name from information_schema.columns where column_name = 'changed_in' loop
        execute format('update %I.%I set changed_in = 0'
            || ' where changed_in >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint',
            feed.table_schema, feed.table_name);
    end loop;
end $$;
