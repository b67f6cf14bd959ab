-- control: 25
-- title: The Bureau of Criminal Apprehension was told of the installation or current use of each reader within 10 days
-- clauses: 13.824 subd. 8(a)
-- rule: For every reader there is a notice, with the Bureau's own receipt, within the time of the law after the earlier of its installation
--   and its first read.
-- of: readers installed or first used
-- none: No reader was installed or first used in the period.
-- number: notice = 13.824 subd. 8(a)#notice
-- trail: ReaderRegistered
-- @population
with began as (
  select r.id, least((select min(at) from program_records i where i.kind = 'INSTALLED' and i.subject = r.id),
    (select min(day)::timestamp at time zone 'America/Chicago' from reader_days d where d.reader_id = r.id and d.reads > 0)) as at
  from (select id from readers union select subject from program_records where kind = 'INSTALLED' union select distinct reader_id from reader_days) r(id))
select count(*) from began where at >= :from and at < :to
-- @figures
with began as (
  select r.id, least((select min(at) from program_records i where i.kind = 'INSTALLED' and i.subject = r.id),
    (select min(day)::timestamp at time zone 'America/Chicago' from reader_days d where d.reader_id = r.id and d.reads > 0)) as at
  from (select id from readers union select subject from program_records where kind = 'INSTALLED' union select distinct reader_id from reader_days) r(id))
select 'Days from installation or first read to notice, reader ' || id,
  (select min(audit_day(n.at)) - audit_day(began.at) from program_records n where n.kind = 'BCA_NOTICE' and n.subject = began.id and n.reference is not null
    and n.at < :as_of)::text
from began where at >= :from and at < :to order by id
-- @exceptions
with began as (
  select r.id, least((select min(at) from program_records i where i.kind = 'INSTALLED' and i.subject = r.id),
    (select min(day)::timestamp at time zone 'America/Chicago' from reader_days d where d.reader_id = r.id and d.reads > 0)) as at
  from (select id from readers union select subject from program_records where kind = 'INSTALLED' union select distinct reader_id from reader_days) r(id))
select 'reader', id, 'in use since ' || audit_day(at) || case
  when exists (select from program_records n where n.kind = 'BCA_NOTICE' and n.subject = began.id and n.reference is null and n.at < :as_of)
  then '; a notice is on record and the Bureau has no receipt of it' else '; no notice within the time' end
from began where at >= :from and at < :to and at + cast(:notice as interval) < :as_of
  and not exists (select from program_records n where n.kind = 'BCA_NOTICE' and n.subject = began.id and n.reference is not null
    and n.at <= began.at + cast(:notice as interval))
