-- control: 24
-- title: The Bureau of Criminal Apprehension was told of new or changed fixed locations within 10 days
-- clauses: 13.824 subd. 8(a)
-- rule: For every installation or move of a fixed reader there is a notice within the time of the law, with the Bureau's own receipt: a
--   notice that only its sender knows of is none.
-- of: installations and moves of fixed readers
-- none: No fixed reader was installed or moved.
-- number: notice = 13.824 subd. 8(a)#notice
-- @population
select count(*) from program_records where kind = 'INSTALLED' and 'FIXED' = any (words) and at >= :from and at < :to
-- @figures
select 'Longest time to notice, days', max(audit_day(n.at) - audit_day(i.at))::text from program_records i
join program_records n on n.kind = 'BCA_NOTICE' and n.subject = i.subject and n.at >= i.at and n.reference is not null
where i.kind = 'INSTALLED' and 'FIXED' = any (i.words) and i.at >= :from and i.at < :to
-- @exceptions
select 'reader', i.subject, 'installed on ' || audit_day(i.at) || case
  when exists (select from program_records n where n.kind = 'BCA_NOTICE' and n.subject = i.subject and n.at >= i.at - interval '60 days' and n.reference is null)
  then '; a notice is on record and the Bureau has no receipt of it' else '; no notice within the time' end
from program_records i
where i.kind = 'INSTALLED' and 'FIXED' = any (i.words) and i.at >= :from and i.at < :to and i.at + cast(:notice as interval) < :as_of
  and not exists (select from program_records n where n.kind = 'BCA_NOTICE' and n.subject = i.subject and n.reference is not null
    and n.at between i.at - interval '60 days' and i.at + cast(:notice as interval))
