-- control: 22
-- title: The public log of use is complete
-- clauses: 13.824 subd. 5(a)
-- rule: For every day of use the published log gives as many reads as were collected, and its four elements: times, number and databases,
--   matches by category, fixed locations.
-- of: days of use
-- none: The readers were not used.
-- @population
select count(distinct day) from reader_days where day between :day_from and :day_to and reads > 0
-- @figures
select 'Reads collected', coalesce(sum(reads), 0)::text from reader_days where day between :day_from and :day_to
union all
select 'Reads in the published log', coalesce(sum(value), 0)::text from (
  select distinct on (subject) value from program_records
  where kind = 'LOG_PUBLISHED' and subject between cast(:day_from as text) and cast(:day_to as text) and at < :as_of order by subject, number desc) l
-- @exceptions
with used as (select day, sum(reads) as reads from reader_days where day between :day_from and :day_to group by day having sum(reads) > 0),
published as (
  select distinct on (subject) subject, value, words from program_records where kind = 'LOG_PUBLISHED' and at < :as_of order by subject, number desc)
select 'log-day', u.day::text, 'the log gives ' || coalesce(p.value, 0) || ' reads, ' || u.reads || ' were collected'
from used u join published p on p.subject = u.day::text where coalesce(p.value, 0) <> u.reads
union all
select 'log-day', u.day::text, 'the log does not give ' || string_agg(lower(replace(needed, '_', ' ')), ', ' order by needed)
from used u join published p on p.subject = u.day::text
cross join unnest(array['TIMES', 'NUMBER_AND_DATABASES', 'CATEGORIES', 'FIXED_LOCATIONS']) needed
where not needed = any (p.words) group by u.day
