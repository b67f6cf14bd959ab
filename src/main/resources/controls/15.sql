-- control: 15
-- title: Access by roles that correspond to duties, training and authority
-- clauses: 13.824 subd. 7(c)
-- rule: Every authorization in force is for one of the duties of the role matrix (chief, commander, Technology Unit, supervisor,
--   investigator, officer), decided on by somebody else; refused and denied calls are counted.
-- of: authorizations in force
-- none: No authorization was in force.
-- trail: RoleSet, CallDenied, AccountChanged
-- @population
select count(*) from authorizations where effective_at < :to and least(valid_until, coalesce(ended_at, 'infinity')) > :from
-- @figures
select 'In force for the duty ' || r.roles, count(*)::text from authorizations a join access_requests r on r.id = a.request_id
where a.effective_at < :to and least(a.valid_until, coalesce(a.ended_at, 'infinity')) > :from group by r.roles
union all
select 'Denied calls', count(*)::text from trail_entries where action = 'CallDenied' and recorded_at >= :from and recorded_at < :to
union all
select 'Refused actions', count(*)::text from trail_entries where outcome = 'REFUSED' and action <> 'CallDenied' and recorded_at >= :from and recorded_at < :to
order by 1
-- @exceptions
select 'authorization', a.id::text, 'its duty is not in the role matrix: ' || role
from authorizations a join access_requests r on r.id = a.request_id cross join lateral unnest(string_to_array(r.roles, ',')) role
where a.effective_at < :to and least(a.valid_until, coalesce(a.ended_at, 'infinity')) > :from
  and btrim(role) not in ('chief-of-police', 'technology-unit-commander', 'technology-unit', 'supervisor', 'investigator', 'officer')
union all
select 'access-request', d.request_id::text, 'the requester decided on it' from access_decisions d join access_requests r on r.id = d.request_id
where d.decided_at >= :from and d.decided_at < :to and d.decided_by = r.requester
