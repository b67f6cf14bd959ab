-- control: 3
-- title: Only plate, date, time and place, and pictures are stored
-- clauses: 13.824 subd. 2(a)
-- rule: The table of reads has no column but those of the three kinds of data, their class and what finds and destroys them;
--   whatever else a reader sent was thrown away and counted by the field's name.
-- of: reads
-- none: No read was collected.
-- trail: ReadsCollected, ReadsQuarantined
-- @population
select coalesce(sum(reads), 0) from reader_days where day between :day_from and :day_to
-- @figures
select 'Fields thrown away: ' || field || ' of reader ' || reader_id, sum(count)::text from stripped_fields
where day between :day_from and :day_to group by field, reader_id order by field, reader_id
-- @exceptions
select 'column', attname::text, 'the table of reads has a column that 13.824 subd. 2(a) does not name'
from pg_attribute where attrelid = 'reads'::regclass and attnum > 0 and not attisdropped
  and attname not in ('day', 'id', 'reader_id', 'source_format', 'collected_at', 'received_at', 'classification', 'dedupe_key',
    'plate_token', 'images', 'sealed', 'tokens')
