-- control: 5
-- title: Nobody is tracked without a warrant or exigent circumstances
-- clauses: 13.824 subd. 2(d)
-- rule: Every entry by hand that stood longer than the threshold, and every search that found something beyond the threshold of one
--   person's searches of one plate (by its pseudonym, within the window), was covered by a warrant or exigency on record for its case.
-- of: entries by hand and searches of a plate
-- none: Nothing was entered by hand and no plate was searched.
-- number: standing = tracking-thresholds#standingEntry
-- number: times = tracking-thresholds#searchesByOnePerson
-- number: window = tracking-thresholds#window
-- trail: TrackingRequested, TrackingInForce, TrackingEnded, TrackingRefused, WarrantReceived
-- @population
select (select count(*) from searches where plate_token is not null and outcome = 'DONE' and searched_at >= :from and searched_at < :to)
  + (select count(*) from manual_entries where kind = 'PROACTIVE' and activated_at < :to and coalesce(ended_at, 'infinity') > :from)
-- @figures
select 'Authorizations to track in force, by ' || lower(basis), count(*)::text from tracking_authorizations
where in_force_from < :to and coalesce(ended_at, in_force_until) > :from group by basis order by basis
-- @exceptions
select 'manual-entry', e.id::text, 'it stood longer than the threshold with neither warrant nor exigency on record'
from manual_entries e
where e.kind = 'PROACTIVE' and e.activated_at < :to and coalesce(e.ended_at, 'infinity') > :from
  and least(coalesce(e.ended_at, 'infinity'), coalesce(e.valid_until, 'infinity'), :as_of) - e.activated_at > cast(:standing as interval)
  and not exists (select from tracking_authorizations t where t.case_number = e.case_number
    and t.in_force_from <= e.activated_at + cast(:standing as interval))
union all
select 'search', s.id::text, 'search ' || (s.before + 1) || ' of one plate by one person, with neither warrant nor exigency on record'
from (
  select id, case_number, searched_at, outcome, found,
    count(*) over (partition by username, plate_token order by searched_at
      range between cast(:window as interval) preceding and current row) - 1 as before
  from searches where plate_token is not null and outcome = 'DONE' and found > 0
    and searched_at >= cast(:from as timestamptz) - cast(:window as interval) and searched_at < :to) s
where s.searched_at >= :from and s.before >= cast(:times as bigint)
  and not exists (select from tracking_authorizations t where t.case_number = s.case_number and t.in_force_from <= s.searched_at
    and s.searched_at < coalesce(t.ended_at, t.in_force_until))
