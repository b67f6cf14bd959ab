-- control: 37
-- title: The audit trail has no gap and was witnessed
-- clauses: 13.824 subd. 7(c)
-- rule: The tree is built again from the texts of all entries; each gives the hash that is on record, no place is empty, and the root under
--   every signed checkpoint is theirs. Every checkpoint of the period was cosigned by a witness outside, at its size or a later one,
--   within the time of the law file.
-- of: signed checkpoints
-- none: No checkpoint was signed.
-- number: longest = audit-tolerances#withoutWitness
-- @population
select count(*) from trail_checkpoints where signed_at < :as_of
-- @figures
select 'Witnesses', count(distinct witness)::text from trail_cosignatures where received_at >= :from and received_at < :as_of
union all
select 'Longest time without a cosignature, minutes', coalesce(max(audit_minutes(least(w.at, :as_of) - c.signed_at))::text, 'none')
from trail_checkpoints c left join lateral (select min(received_at) as at from trail_cosignatures s where s.size >= c.size and s.received_at < :as_of) w on true
where c.signed_at >= :from and c.signed_at < :to
-- @exceptions
with waited as (
  select c.size, c.signed_at, coalesce(least(min(s.at) over (order by c.size desc), :as_of), :as_of) - c.signed_at as long
  from trail_checkpoints c left join (select size, min(received_at) as at from trail_cosignatures where received_at < :as_of group by size) s on s.size = c.size
  where c.signed_at >= :from and c.signed_at < :as_of)
select 'checkpoint', min(size) || ' to ' || max(size), count(*) || ' checkpoints stood without a witness, ' || max(audit_minutes(long)) || ' minutes at the longest'
from waited where signed_at < :to and long > cast(:longest as interval) having count(*) > 0
union all
select 'alarm', e.subject_id, 'the history was found changed on ' || audit_utc(e.recorded_at) from trail_entries e
where e.recorded_at >= :from and e.recorded_at < :to and e.action = 'TrailAlarmRaised' and e.subject_id = 'HISTORY_CHANGED'
