-- control: 36
-- title: The public log is published daily
-- clauses: 13.824 subd. 5(a); 13.824 subd. 6(a)
-- rule: The log of every day of use was published within the time of the law file after the day; runs of days are given as one exception.
-- of: days of use
-- none: The readers were not used.
-- number: publication = log-publication#publication
-- @population
select count(distinct day) from reader_days where day between :day_from and :day_to and reads > 0
-- @figures
select 'Days published', count(distinct subject)::text from program_records where kind = 'LOG_PUBLISHED' and at < :as_of
  and subject between cast(:day_from as text) and cast(:day_to as text)
-- @exceptions
with used as (select distinct day from reader_days where day between :day_from and :day_to and reads > 0),
published as (select subject, min(at) as at from program_records where kind = 'LOG_PUBLISHED' and at < :as_of group by subject),
late as (
  select u.day, p.at from used u left join published p on p.subject = u.day::text
  where ((u.day + 1)::timestamp at time zone 'America/Chicago') + cast(:publication as interval) < :as_of
    and coalesce(p.at, 'infinity') > ((u.day + 1)::timestamp at time zone 'America/Chicago') + cast(:publication as interval)),
runs as (select day, at, (day - (row_number() over (order by day))::int) as island from late)
select 'log', min(day) || ' to ' || max(day), count(*) filter (where at is null) || ' days are missing, ' || count(at) || ' are late' from runs group by island
