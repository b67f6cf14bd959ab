-- control: 23
-- title: The list of current and previous fixed locations is complete, with dates
-- clauses: 13.824 subd. 5(b); GO-445.17 Operations 3
-- rule: Every fixed reader has its installation on record, and stood on the public list within the time of the law file after it, or was
--   withheld by a dated determination.
-- of: fixed readers
-- none: There is no fixed reader.
-- number: publication = log-publication#publication
-- trail: ReaderRegistered
-- @population
select count(*) from (select id from readers where kind = 'FIXED'
  union select subject from program_records where kind = 'INSTALLED' and 'FIXED' = any (words) and at < :to) f
-- @figures
select 'Listed', count(distinct subject)::text from program_records where kind = 'LOCATION_LISTED' and at < :to
union all
select 'Withheld', count(distinct subject)::text from program_records where kind = 'LOCATION_WITHHELD' and at < :to
-- @exceptions
select 'reader', r.id, 'no record kept of its installation' from readers r where r.kind = 'FIXED'
  and not exists (select from program_records i where i.kind = 'INSTALLED' and i.subject = r.id and i.at < :as_of)
union all
select 'reader', i.subject, 'installed on ' || audit_day(i.at) || coalesce('; listed on ' || audit_day(l.at), '; not listed')
from program_records i left join lateral (
  select min(at) as at from program_records where kind in ('LOCATION_LISTED', 'LOCATION_WITHHELD') and subject = i.subject and at < :as_of
    and at >= i.at - interval '60 days') l on true
where i.kind = 'INSTALLED' and 'FIXED' = any (i.words) and i.at >= :from and i.at < :to
  and i.at + cast(:publication as interval) < :as_of and coalesce(l.at, 'infinity') > i.at + cast(:publication as interval)
