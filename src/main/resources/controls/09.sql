-- control: 9
-- title: Requests under chapter 5B are private
-- clauses: 13.824 subd. 3(c)
-- rule: No entry of the trail outside the private partition speaks of a request, and none inside it says anything in clear; the tables
--   of requests have no column but those that are sealed or say nothing.
-- of: entries of the trail
-- none: The trail has no entry in the period.
-- @population
select count(*) from trail_entries where recorded_at >= :from and recorded_at < :to
-- @figures
select 'Columns looked at', count(*)::text from pg_attribute
where attrelid in ('private_requests'::regclass, 'suppressions'::regclass, 'destroy_notices'::regclass) and attnum > 0 and not attisdropped
-- @exceptions
select 'entry', e.position::text, 'it speaks of a request outside the private partition' from trail_entries e
where e.recorded_at >= :from and e.recorded_at < :to and e.partition <> 'PRIVATE'
  and (e.subject_type in ('private-request', 'deletion-5b') or e.action like 'Private%' or e.clause = '13.824 subd. 3(c)')
  and e.action <> 'CallDenied' and e.outcome <> 'REFUSED'
union all
select 'entry', e.position::text, 'it stands in the private partition and says something in clear' from trail_entries e
where e.recorded_at >= :from and e.recorded_at < :to and e.partition = 'PRIVATE'
  and coalesce(e.action, e.actor, e.subject_type, e.subject_id, e.outcome, e.clause) is not null
union all
select 'column', c.relname || '.' || a.attname, 'a table of requests has a column that is not declared' from pg_attribute a join pg_class c on c.oid = a.attrelid
where a.attrelid in ('private_requests'::regclass, 'suppressions'::regclass, 'destroy_notices'::regclass) and a.attnum > 0 and not a.attisdropped
  and c.relname || '.' || a.attname not in ('private_requests.id', 'private_requests.found_by', 'private_requests.sealed',
    'suppressions.token', 'destroy_notices.id', 'destroy_notices.send_on', 'destroy_notices.slot', 'destroy_notices.sealed')
