-- control: 12
-- title: Breaches are assessed, told and reported
-- clauses: 13.055 subd. 2(a); 13.055 subd. 1(a)
-- rule: Every suspected breach was assessed within the time of the law file; where it was one, those concerned were notified within the
--   time of the law file, unless delay was determined.
-- of: suspected breaches
-- none: No breach was suspected.
-- number: assess = breach-clocks#assess
-- number: notify = breach-clocks#notify
-- trail: BreachSuspected, BreachStepRecorded, BreachScopeComputed, BreachNoticeWritten, BreachReportWritten
-- @population
select count(*) from breaches where opened_at >= :from and opened_at < :to
-- @figures
with steps as (
  select b.id, b.opened_at, f.step, min(f.done_at) as at from breaches b join breach_facts f on f.breach_id = b.id
  where b.opened_at >= :from and b.opened_at < :to and f.done_at < :as_of group by b.id, f.step)
select 'Longest time to ' || lower(replace(step, '_', ' ')) || ', minutes', max(audit_minutes(at - opened_at))::text from steps
where step in ('CONTAINED', 'ASSESSED', 'NO_BREACH', 'NOTICES_SENT', 'REPORT_PUBLISHED') group by step order by 1
-- @exceptions
select 'breach', b.id::text, 'not assessed within the time' from breaches b
where b.opened_at >= :from and b.opened_at < :to and b.opened_at + cast(:assess as interval) < :as_of
  and not exists (select from breach_facts f where f.breach_id = b.id and f.step in ('ASSESSED', 'NO_BREACH') and f.done_at <= b.opened_at + cast(:assess as interval))
union all
select 'breach', b.id::text, 'a breach, and no notice within the time' from breaches b
where b.opened_at >= :from and b.opened_at < :to and b.opened_at + cast(:notify as interval) < :as_of
  and exists (select from breach_facts f where f.breach_id = b.id and f.step = 'CONFIRMED' and f.done_at < :as_of)
  and not exists (select from breach_facts f where f.breach_id = b.id and f.step in ('NO_BREACH', 'DELAY_DETERMINED') and f.done_at < :as_of)
  and not exists (select from breach_facts f where f.breach_id = b.id and f.step = 'NOTICES_SENT' and f.done_at <= b.opened_at + cast(:notify as interval))
