-- control: 6
-- title: Reads are destroyed within 60 days, in every store and backup
-- clauses: 13.824 subd. 3(a)
-- rule: Every collection day whose first read reached the limit before the look was destroyed before that, with a certificate that
--   leaves nothing in any store, as the look into each store after its destruction found.
-- of: collection days that were due
-- none: No collection day was due.
-- number: retention = 13.824 subd. 3(a)#retention
-- trail: DestructionBegun, DataDestroyed, DestructionOverdue
-- @population
select count(*) from read_days where first_collected_at + cast(:retention as interval) >= :from
  and first_collected_at + cast(:retention as interval) < :as_of
-- @figures
select 'Certificates', count(*)::text from destructions where certified_at >= :from and certified_at < :to
union all
select 'Reads destroyed', coalesce(sum(reads), 0)::text from destructions where certified_at >= :from and certified_at < :to
union all
select 'Least time left before the limit, minutes', min(audit_minutes(r.first_collected_at + cast(:retention as interval) - d.certified_at))::text
from destructions d join read_days r on r.day = d.day where d.certified_at >= :from and d.certified_at < :to
-- @exceptions
select 'day', r.day::text,
  case when d.certified_at is null or d.certified_at >= :as_of then 'its limit was ' || audit_utc(r.first_collected_at + cast(:retention as interval)) || '; it was not destroyed'
    else 'destroyed ' || audit_minutes(d.certified_at - r.first_collected_at - cast(:retention as interval)) || ' minutes after the limit' end
from read_days r left join destructions d on d.day = r.day
where r.first_collected_at + cast(:retention as interval) < :as_of
  and coalesce(d.certified_at, 'infinity') > r.first_collected_at + cast(:retention as interval)
  and coalesce(d.certified_at, 'infinity') >= :from
union all
select 'day', d.day::text, 'the certificate leaves ' || (s ->> 'remaining') || ' in the store ' || (s ->> 'store')
from destructions d cross join lateral jsonb_array_elements(d.stores) s
where d.certified_at >= :from and d.certified_at < :to and (s ->> 'remaining')::bigint > 0
