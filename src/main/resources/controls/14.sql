-- control: 14
-- title: Each access is justified, and cannot be bypassed
-- clauses: 13.824 subd. 7(b); GO-445.17 QueryLog
-- rule: Every search that was done has a purpose of the order, facts that the rules judged, and the case number where it is for a criminal
--   investigation; each is on the trail, each on the trail is in the log, and what the stores of reads were asked, by their own count, was
--   at no comparison more than the trail says.
-- of: searches
-- none: Nobody searched.
-- trail: ReadsSearched
-- @population
select count(*) from searches where searched_at >= :from and searched_at < :to
-- @figures
select 'Searches ' || lower(outcome), count(*)::text from searches where searched_at >= :from and searched_at < :to group by outcome
union all
select 'Comparisons with what the stores of reads were asked', count(*)::text from reconciliations where made_at >= :from and made_at < :to order by 1
-- @exceptions
select 'search', s.id::text, case when s.purpose not in ('STOLEN_VEHICLE_OR_PLATE', 'MISSING_PERSON', 'ACTIVE_WARRANT', 'ACTIVE_CRIMINAL_INVESTIGATION')
  then 'no lawful purpose was given' else 'for a criminal investigation, without a case number' end
from searches s where s.searched_at >= :from and s.searched_at < :to and s.outcome = 'DONE'
  and (s.purpose not in ('STOLEN_VEHICLE_OR_PLATE', 'MISSING_PERSON', 'ACTIVE_WARRANT', 'ACTIVE_CRIMINAL_INVESTIGATION')
    or s.purpose = 'ACTIVE_CRIMINAL_INVESTIGATION' and coalesce(btrim(s.case_number), '') = '')
union all
select 'search', s.id::text, 'the rules never judged it' from searches s where s.searched_at >= :from and s.searched_at < :to and s.outcome = 'DONE'
  and not exists (select from judgements j where j.id = s.judgement_id)
union all
select 'search', s.id::text, 'it is not on the trail' from searches s where s.searched_at >= :from and s.searched_at < :to
  and not exists (select from trail_entries e where e.subject_type = 'search' and e.subject_id = s.id::text)
union all
select 'search', e.subject_id, 'it is on the trail and not in the log of searches' from trail_entries e
where e.recorded_at >= :from and e.recorded_at < :to and e.action = 'ReadsSearched' and e.outcome = 'DONE' and e.subject_id is not null
  and not exists (select from searches s where s.id = cast(e.subject_id as uuid))
union all
select 'alarm', e.subject_id, 'the stores of reads were asked more than the trail says, on ' || audit_utc(e.recorded_at) from trail_entries e
where e.recorded_at >= :from and e.recorded_at < :to and e.action = 'TrailAlarmRaised' and e.subject_id = 'NOT_COMPLETE'
