-- control: 2
-- title: Every read is classified
-- clauses: 13.824 subd. 2(b); 13.824 subd. 6(a)
-- rule: No read of the period is without a class of 13.824 subd. 2(b) and 13.82 subd. 7, counted before its day is destroyed; a day
--   whose reads were not counted is an exception.
-- of: reads
-- none: No read was collected.
-- trail: ReadClassified
-- @population
select coalesce(sum(reads), 0) from reader_days where day between :day_from and :day_to
-- @figures
select 'Private or nonpublic', coalesce(sum(reads - investigative - unclassified), 0)::text from reader_days where day between :day_from and :day_to
union all
select 'Active criminal investigative', coalesce(sum(investigative), 0)::text from reader_days where day between :day_from and :day_to
union all
select 'Without a class', coalesce(sum(unclassified), 0)::text from reader_days where day between :day_from and :day_to
-- @exceptions
select 'reader-day', reader_id || ' ' || day, unclassified || ' reads have no class' from reader_days
where day between :day_from and :day_to and unclassified > 0
union all
select 'day', d.day::text, 'its reads were destroyed and their classes were not counted before' from destructions d
where d.day between :day_from and :day_to and d.reads > 0 and d.begun_at < :as_of
  and not exists (select from reader_days r where r.day = d.day)
