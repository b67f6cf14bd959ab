-- control: 33
-- title: Searches reconcile with the register of cases
-- clauses: 13.824 subd. 7(b)
-- rule: Every month a sample was drawn by a seed from a public checkpoint; of each search drawn, and of each other that names a case, the
--   case is in the register, was active at that time, and was assigned to the one who searched.
-- of: searches
-- none: Nobody searched.
-- trail: SampleDrawn
-- @population
select count(*), count(*) filter (where case_number is not null or id in (select unnest(chosen) from search_samples))
from searches where searched_at >= :from and searched_at < :to and outcome = 'DONE'
-- @figures
select 'Seed of ' || month, seed || ', drawn ' || cardinality(chosen) || ' of ' || population from search_samples
where drawn_at < :as_of and month between to_char(cast(:day_from as date), 'YYYY-MM') and to_char(cast(:day_to as date), 'YYYY-MM') order by month
-- @exceptions
select 'search', s.id::text, case when c.number is null then 'its case is not in the register'
    when c.inactive_since is not null and c.inactive_since <= s.searched_at then 'its case had become inactive'
    else 'its case was not assigned to ' || s.username end
from searches s left join cases c on c.number = s.case_number
where s.searched_at >= :from and s.searched_at < :to and s.outcome = 'DONE' and s.case_number is not null
  and (c.number is null or c.inactive_since is not null and c.inactive_since <= s.searched_at
    or not exists (select from case_assignments a where a.case_number = c.number and a.username = s.username))
union all
select 'month', m.month, 'no sample was drawn' from (
  select to_char(audit_day(searched_at), 'YYYY-MM') as month, max(audit_day(searched_at)) as last from searches
  where searched_at >= :from and searched_at < :to group by 1) m
where (date_trunc('month', m.last::timestamp) + interval '1 month 2 days') < audit_day(:as_of)
  and not exists (select from search_samples p where p.month = m.month and p.drawn_at < :as_of)
