-- control: 34
-- title: Copies at the edge, in queues, indexes, pictures and backups die in time
-- clauses: 13.824 subd. 3(a); 13.05 subd. 5(b)
-- rule: Every certificate names each store that an earlier one named, and the last names each store that the program has; nothing of a
--   destroyed day waits in a queue. Backups hold sealed rows, whose key was destroyed first.
-- of: certificates of destruction
-- none: No day was destroyed.
-- trail: DataDestroyed, QuarantineDestroyed
-- @population
select count(*) from destructions where certified_at >= :from and certified_at < :to
-- @figures
select 'Destroyed in the store ' || (s ->> 'store'), sum((s ->> 'destroyed')::bigint)::text
from destructions d cross join lateral jsonb_array_elements(d.stores) s where d.certified_at >= :from and d.certified_at < :to group by 1 order by 1
-- @exceptions
with named as (
  select d.day, d.certified_at, s ->> 'store' as store from destructions d cross join lateral jsonb_array_elements(d.stores) s where d.certified_at < :to),
since as (select store, min(certified_at) as at from named group by store),
latest as (select day, certified_at from destructions where certified_at < :to order by certified_at desc, day desc limit 1)
select 'day', d.day::text, 'its certificate does not name the store ' || since.store from destructions d join since on since.at < d.certified_at
where d.certified_at >= :from and d.certified_at < :to
  and not exists (select from named n where n.day = d.day and n.store = since.store)
union all
select 'day', l.day::text, 'its certificate does not name the store ' || store from latest l cross join unnest(string_to_array(:stores, ',')) store
where l.certified_at >= :from and not exists (select from named n where n.store = store.store)
union all
select 'day', d.day::text, count(*) || ' reads of a destroyed day wait for the index' from index_outbox o join destructions d on d.day = o.day
where d.certified_at >= :from and d.certified_at < :to group by d.day
