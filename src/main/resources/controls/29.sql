-- control: 29
-- title: Training before use
-- clauses: GO-445.17 Training; 13.824 subd. 7(c)
-- rule: At every access to reads its account had a training by the Technology Unit on record, completed before and not over.
-- of: accounts that reached reads
-- none: Nobody reached a read.
-- trail: TrainingRecorded
-- @population
select count(distinct actor) from trail_entries where recorded_at >= :from and recorded_at < :to and outcome = 'DONE'
  and action in ('ReadsSearched', 'ResultsViewed', 'ReadViewed', 'AlertsViewed', 'AlertVerified', 'AlertStreamOpened', 'SharingSearched')
-- @figures
select 'Trainings completed', count(*)::text from training_records where completed_on between :day_from and :day_to
-- @exceptions
select 'account', e.actor, count(*) || ' accesses without a training in force, the first on ' || audit_day(min(e.recorded_at)) from trail_entries e
where e.recorded_at >= :from and e.recorded_at < :to and e.outcome = 'DONE' and e.actor is not null
  and e.action in ('ReadsSearched', 'ResultsViewed', 'ReadViewed', 'AlertsViewed', 'AlertVerified', 'AlertStreamOpened', 'SharingSearched')
  and not exists (select from training_records t where t.username = e.actor and t.completed_on <= audit_day(e.recorded_at) and audit_day(e.recorded_at) <= t.valid_until)
group by e.actor
