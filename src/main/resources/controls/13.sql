-- control: 13
-- title: Access only by those authorized in writing
-- clauses: 13.824 subd. 7(b); GO-445.17 Access
-- rule: At every access to reads its account had a written authorization in force, signed by the chief or under a delegation in force at
--   that time and never by the person itself; no account was used at two places at once, as one that is shared is.
-- of: accounts that reached reads
-- none: Nobody reached a read.
-- number: apart = misuse-thresholds#twoPlacesWithin
-- trail: AuthorizationSigned, RoleSet, AuthorizationVoided, AccessEnded, DelegationFiled, DelegationRevoked
-- @population
select count(distinct actor) from trail_entries where recorded_at >= :from and recorded_at < :to and outcome = 'DONE'
  and action in ('ReadsSearched', 'ResultsViewed', 'ReadViewed', 'AlertsViewed', 'AlertVerified', 'AlertStreamOpened', 'SharingSearched')
-- @figures
select 'Authorizations signed', count(*)::text from authorizations where signed_at >= :from and signed_at < :to
union all
select 'Delegations in force', count(*)::text from delegations where valid_from < :to and least(valid_to, coalesce(revoked_at, 'infinity')) > :from
-- @exceptions
select 'account', e.actor, count(*) || ' accesses without a written authorization in force, the first on ' || audit_day(min(e.recorded_at))
from trail_entries e
where e.recorded_at >= :from and e.recorded_at < :to and e.outcome = 'DONE' and e.actor is not null
  and e.action in ('ReadsSearched', 'ResultsViewed', 'ReadViewed', 'AlertsViewed', 'AlertVerified', 'AlertStreamOpened', 'SharingSearched')
  and not exists (select from authorizations a where a.username = e.actor and a.effective_at <= e.recorded_at
    and e.recorded_at < least(a.valid_until, coalesce(a.ended_at, 'infinity')))
group by e.actor
union all
select 'authorization', a.id::text, 'signed by the person itself' from authorizations a
where a.signed_at >= :from and a.signed_at < :to and a.signed_by = a.username
union all
select 'authorization', a.id::text, 'signed under a delegation that was not in force' from authorizations a join delegations d on d.id = a.delegation_id
where a.signed_at >= :from and a.signed_at < :to
  and (a.signed_at < d.valid_from or a.signed_at > d.valid_to or a.signed_at >= coalesce(d.revoked_at, 'infinity'))
union all
select 'account', s.username, count(*) || ' times at two places within the time of the law file: more than one person uses it' from (
  select username, origin, lag(origin) over w as other, searched_at - lag(searched_at) over w as since from searches
  where origin is not null and searched_at >= :from and searched_at < :to window w as (partition by username order by searched_at)) s
where s.origin <> s.other and s.since <= cast(:apart as interval) group by s.username
