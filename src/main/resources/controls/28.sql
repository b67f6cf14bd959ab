-- control: 28
-- title: Every alert is verified before action
-- clauses: GO-445.17 Verification
-- rule: No action stands on an alert that was not confirmed before it, from a source that was looked at before it.
-- of: alerts
-- none: There was no alert.
-- trail: AlertRaised, AlertVerified, AlertActionRecorded
-- @population
select count(*) from alerts where raised_at >= :from and raised_at < :to
-- @figures
select 'Alerts ' || lower(case when verified_at < :as_of then status else 'NEW' end), count(*)::text from alerts
where raised_at >= :from and raised_at < :to group by 1 order by 1
-- @exceptions
select 'alert', id::text, 'acted on ' || case when verified_at is null or status <> 'CONFIRMED' then 'without being confirmed' else 'before it was verified' end
from alerts where raised_at >= :from and raised_at < :to and acted_at is not null
  and (verified_at is null or status <> 'CONFIRMED' or acted_at < verified_at or acted_at < checked_at)
