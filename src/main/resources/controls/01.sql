-- control: 1
-- title: A written policy is adopted and covers classification, use, destruction, access, audit trail and breach notice
-- clauses: 626.8472; 13.824 subd. 7(b)
-- rule: On every day of the period a version of the policy that is in the register of the program is in force; each version in
--   force covers the six headings, the preservation of exculpatory data and the destruction for participants under chapter 5B.
-- of: days of the period
-- none: The period has no day.
-- @population
select cast(:day_to as date) - cast(:day_from as date) + 1
-- @figures
select 'Policy ' || subject || ' in force since', audit_day(at)::text from program_records
where kind = 'POLICY' and at < :to order by at
-- @exceptions
with versions as (
  select subject, words, audit_day(at) as first,
    coalesce(lead(audit_day(at)) over (order by at, number), 'infinity') as next
  from program_records where kind = 'POLICY' and at < :to),
needed as (select unnest(array['CLASSIFICATION', 'USE', 'DESTRUCTION', 'ACCESS', 'AUDIT_TRAIL', 'BREACH', 'PRESERVATION', 'PROTECTION']) as word),
uncovered as (
  select d::date as day from generate_series(cast(:day_from as date), cast(:day_to as date), interval '1 day') d
  where not exists (select from versions where first <= d and d < next))
select 'policy', subject, 'does not cover ' || string_agg(lower(word), ', ' order by word)
from versions cross join needed
where next > cast(:day_from as date) and not word = any (words) group by subject
union all
select 'policy', 'none', 'no policy was in force on ' || count(*) || ' days, the first of them ' || min(day)
from uncovered having count(*) > 0
