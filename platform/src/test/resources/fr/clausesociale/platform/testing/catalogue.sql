-- What the schema of the present database consists of: an object, what kind of line, the line. Not the order of columns, in
-- which nothing is read or written, nor what a part of a table has from the table, nor what migrations are told by.
with relation as (
    select c.oid, c.relname as name, c.relkind as kind, c.relispartition as part, c.reloptions as options,
        pg_get_expr(c.relpartbound, c.oid) as bound, pg_get_partkeydef(c.oid) as divided
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relname not like 'flyway%'
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
),
told as (
    select r.*, case kind when 'v' then 'view ' when 'm' then 'materialized view ' else 'table ' end || name as object
    from relation r
    where kind in ('r', 'p', 'v', 'm', 'f')
)
select object, 0 as kind, concat_ws(' ',
    'is', case when part then (select 'part of ' || inhparent::regclass from pg_inherits where inhrelid = oid) end, bound,
    case when divided is not null then 'divided by ' || divided end,
    'with ' || array_to_string(array(select unnest(options) order by 1), ', ')) as line
from told
where part or divided is not null or options is not null
union all
select object, 1, concat_ws(' ',
    'column', a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attcollation <> t.typcollation then 'collate ' || a.attcollation::regcollation end,
    case when a.attnotnull then 'not null' end,
    case a.attidentity when 'a' then 'identity always' when 'd' then 'identity by default' end,
    case when a.attgenerated <> '' then 'generated ' || a.attgenerated::text || ' as' when d.oid is not null then 'default' end,
    pg_get_expr(d.adbin, d.adrelid),
    case when a.attstorage <> t.typstorage then 'storage ' || a.attstorage::text end,
    'statistics ' || nullif(a.attstattarget, -1))
from told
join pg_attribute a on a.attrelid = told.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where not part and kind in ('r', 'p', 'f')
union all
select object, 2, concat_ws(' ', 'constraint', c.conname, pg_get_constraintdef(c.oid))
from told
join pg_constraint c on c.conrelid = told.oid and c.conparentid = 0
where c.contype <> 'n'
union all
select object, 3, pg_get_indexdef(i.indexrelid)
from told
join pg_index i on i.indrelid = told.oid
join relation x on x.oid = i.indexrelid and not x.part
where not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.conrelid = told.oid)
union all
select object, 4, pg_get_statisticsobjdef(s.oid)
from told
join pg_statistic_ext s on s.stxrelid = told.oid
union all
select object, 5, pg_get_triggerdef(t.oid)
from told
join pg_trigger t on t.tgrelid = told.oid
where not t.tgisinternal and t.tgparentid = 0
union all
select object, 6, pg_get_viewdef(oid)
from told
where kind in ('v', 'm')
union all
select object, 7, concat_ws(' ', 'comment', 'on column ' || a.attname, d.description)
from told
join pg_description d on d.objoid = told.oid and d.classoid = 'pg_class'::regclass
left join pg_attribute a on a.attrelid = told.oid and a.attnum = d.objsubid and d.objsubid > 0
union all
select 'function ' || p.oid::regprocedure, 8, pg_get_functiondef(p.oid)
from pg_proc p
where p.pronamespace = current_schema()::regnamespace and p.prokind <> 'a'
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
union all
select 'sequence ' || r.name, 9, concat_ws(' ', format_type(s.seqtypid, null), 'from', s.seqstart, 'by', s.seqincrement,
    case when s.seqcycle then 'again and again' end)
from relation r
join pg_sequence s on s.seqrelid = r.oid
union all
select 'type ' || t.typname, 10, concat_ws(' ', t.typtype::text, array(select enumlabel from pg_enum where enumtypid = t.oid order by enumsortorder)::text)
from pg_type t
where t.typnamespace = current_schema()::regnamespace and t.typtype in ('e', 'd', 'r')
union all
select 'extension ' || extname, 11, 'of this database'
from pg_extension
where extname <> 'plpgsql'
