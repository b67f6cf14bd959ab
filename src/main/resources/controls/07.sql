-- control: 7
-- title: Exculpatory data are preserved on request
-- clauses: 13.824 subd. 3(b); GO-445.17 Destruction 2
-- rule: Every request held from its receipt on, before anybody looked at it; it was reviewed within the business days of the law file;
--   a release rests on a decision, after the charge was resolved or dismissed, or on a withdrawal.
-- of: requests to preserve
-- none: No request to preserve was received or in force.
-- number: at_once = hold-at-receipt#provisionalHold
-- number: review = hold-terms#review
-- trail: PreservationRequestReceived, HoldPlaced, ScopeFrozen, HoldDecided, HoldConfirmed, HoldReleased, CaseDispositionReceived
-- @population
select count(*) from holds where received_at < :to and coalesce(released_at, 'infinity') > :from
-- @figures
select 'Longest time from receipt to hold, seconds', coalesce(max(extract(epoch from in_force_at - received_at))::bigint, 0)::text
from holds where received_at >= :from and received_at < :to
union all
select 'Released', count(*)::text from holds where released_at >= :from and released_at < :to
-- @exceptions
select 'hold', h.id::text, 'in force ' || audit_minutes(h.in_force_at - h.received_at) || ' minutes after its receipt' from holds h
where h.received_at >= :from and h.received_at < :to and h.in_force_at > h.received_at + cast(:at_once as interval) + interval '1 second'
union all
select 'hold', h.id::text, 'not reviewed by the end of ' || due.day from holds h
cross join lateral (select day from unnest(string_to_array(:business_days, ',')::date[]) day where day > audit_day(h.received_at)
  order by day offset greatest(floor(extract(epoch from cast(:review as interval)) / 86400)::int, 1) limit 1) due
where h.received_at >= :from and h.received_at < :to and audit_day(:as_of) > due.day
  and not exists (select from hold_decisions d where d.hold_id = h.id and audit_day(d.decided_at) <= due.day)
  and not exists (select from hold_facts f where f.hold_id = h.id and f.fact = 'WITHDRAWN' and audit_day(f.at) <= due.day)
union all
select 'hold', h.id::text, 'released with neither a decision nor a withdrawal on record' from holds h
where h.released_at >= :from and h.released_at < :to
  and not exists (select from hold_decisions d where d.hold_id = h.id and d.code in ('RELEASE', 'RESOLVED', 'DISMISSED') and d.decided_at <= h.released_at)
  and not exists (select from hold_facts f where f.hold_id = h.id and f.fact in ('WITHDRAWN', 'DISPOSITION') and f.at <= h.released_at)
