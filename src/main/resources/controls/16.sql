-- control: 16
-- title: The audit trail covers what is entered, updated, accessed, shared, destroyed, configured and changed in accounts
-- clauses: 13.824 subd. 7(c)
-- rule: Every record of the duties in the period has its entry on the trail, and no place in the trail is empty; what an entry says was
--   not destroyed before the retention of the law file.
-- of: records that must be on the trail
-- none: Nothing was recorded.
-- number: kept = audit-trail-retention#trail
-- @population
select (select count(*) from searches where searched_at >= :from and searched_at < :to)
  + (select count(*) from alerts where raised_at >= :from and raised_at < :to)
  + (select count(*) from alerts where verified_at >= :from and verified_at < :to)
  + (select count(*) from authorizations where signed_at >= :from and signed_at < :to)
  + (select count(*) from access_changes where reported_at >= :from and reported_at < :to)
  + (select count(*) from shares where requested_at >= :from and requested_at < :to)
  + (select count(*) from holds where received_at >= :from and received_at < :to)
  + (select count(*) from destructions where begun_at >= :from and begun_at < :to)
  + (select count(*) from hotlist_versions where taken_at >= :from and taken_at < :to)
  + (select count(*) from manual_entries where requested_at >= :from and requested_at < :to)
  + (select count(*) from tracking_authorizations where requested_at >= :from and requested_at < :to)
  + (select count(*) from case_copies where copied_at >= :from and copied_at < :to)
  + (select count(*) from breaches where opened_at >= :from and opened_at < :to)
-- @figures
select 'Entries: ' || coalesce(action, 'private'), count(*)::text from trail_entries
where recorded_at >= :from and recorded_at < :to group by action order by 1
-- @exceptions
with must as (
  select 'search' as type, id::text as id, 'any' as action from searches where searched_at >= :from and searched_at < :to
  union all select 'alert', id::text, 'AlertRaised' from alerts where raised_at >= :from and raised_at < :to
  union all select 'alert', id::text, 'AlertVerified' from alerts where verified_at >= :from and verified_at < :to
  union all select 'authorization', id::text, 'AuthorizationSigned' from authorizations where signed_at >= :from and signed_at < :to
  union all select 'access-change', id::text, 'AccessChangeReported' from access_changes where reported_at >= :from and reported_at < :to
  union all select 'share', id::text, 'SharingRequested' from shares where requested_at >= :from and requested_at < :to
  union all select 'hold', id::text, 'any' from holds where received_at >= :from and received_at < :to
  union all select 'day', day::text, 'DestructionBegun' from destructions where begun_at >= :from and begun_at < :to
  union all select 'hotlist', id::text, 'HotlistActivated' from hotlist_versions where taken_at >= :from and taken_at < :to
  union all select 'manual-entry', id::text, 'any' from manual_entries where requested_at >= :from and requested_at < :to
  union all select 'tracking', id::text, 'TrackingRequested' from tracking_authorizations where requested_at >= :from and requested_at < :to
  union all select distinct 'case', case_id::text, 'ReadCopiedToFile' from case_copies where copied_at >= :from and copied_at < :to
  union all select 'breach', id::text, 'BreachSuspected' from breaches where opened_at >= :from and opened_at < :to)
select m.type, m.id, 'it has no entry on the trail' || case m.action when 'any' then '' else ': ' || m.action end from must m
where not exists (select from trail_entries e where e.subject_type = m.type and e.subject_id = m.id and m.action in ('any', e.action))
union all
select 'trail-day', audit_day(e.recorded_at)::text, 'the details of ' || count(*) || ' entries are gone before their time'
from trail_entries e left join trail_payloads p on p.entry_id = e.id
where e.recorded_at >= :from and e.recorded_at < :to and e.partition <> 'PRIVATE' and p.entry_id is null
  and e.recorded_at + cast(:kept as interval) > :as_of group by audit_day(e.recorded_at)
