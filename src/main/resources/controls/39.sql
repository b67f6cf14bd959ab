-- control: 39
-- title: Audit reports reached every addressee in 30 days
-- clauses: 13.824 subd. 6(c); GO-445.17 Audit 2
-- rule: The report of every audit that was completed was sent to each of its addressees within the time of the law after completion, and
--   did not come back for good; an audit without addressees on record is an exception.
-- of: audits completed
-- none: No audit was completed.
-- number: report = 13.824 subd. 6(c)#report
-- @population
select count(distinct audit_id) from audit_facts where step = 'COMPLETED' and done_at >= :from and done_at < :to
-- @figures
select 'Sent to ' || t.addressee, (select min(m.day) from transmittal_marks m where m.transmittal_id = t.id and m.mark = 'SENT' and m.entered_at < :as_of)::text
from transmittals t join audit_facts f on f.audit_id = t.audit_id and f.step = 'COMPLETED' where f.done_at >= :from and f.done_at < :to order by t.position
-- @exceptions
select 'audit', t.audit_id::text, 'the report was not sent in time to: ' || t.addressee
from transmittals t join audit_facts f on f.audit_id = t.audit_id and f.step = 'COMPLETED'
where f.done_at >= :from and f.done_at < :to and f.done_at + cast(:report as interval) < :as_of
  and coalesce((select m.mark from transmittal_marks m where m.transmittal_id = t.id and m.mark in ('SENT', 'RETURNED')
    and m.day <= audit_day(f.done_at + cast(:report as interval)) order by m.number desc limit 1), 'NONE') <> 'SENT'
union all
select 'audit', f.audit_id::text, 'no record kept of anybody whom the report was sent to' from audit_facts f
where f.step = 'COMPLETED' and f.done_at >= :from and f.done_at < :to and f.done_at + cast(:report as interval) < :as_of
  and not exists (select from transmittals t where t.audit_id = f.audit_id)
