-- control: 11
-- title: Data are accurate, safeguarded and disposed of so that they cannot be read
-- clauses: 13.05 subd. 5(a)(1); 13.05 subd. 5(b)
-- rule: Procedures for accuracy, safeguards and disposal are on file; every read has a position; the part of a reader's verified alerts
--   that were misread is below the tolerance of the law file; every certificate of destruction names its method.
-- of: reads
-- none: No read was collected.
-- number: misreads = audit-tolerances#misreads
-- number: fewest = audit-tolerances#fewestVerified
-- trail: AlertVerified
-- @population
select coalesce(sum(reads), 0) from reader_days where day between :day_from and :day_to
-- @figures
select 'Misread alerts of reader ' || reader_id || ', of those verified', count(*) filter (where status = 'MISREAD') || ' of ' || count(*)
from alerts where raised_at >= :from and raised_at < :to and status <> 'NEW' and verified_at < :as_of group by reader_id order by reader_id
-- @exceptions
select 'reader', reader_id, sum(without_position) || ' of ' || sum(reads) || ' reads have no position' from reader_days
where day between :day_from and :day_to group by reader_id having sum(without_position) > 0
union all
select 'reader', reader_id, count(*) filter (where status = 'MISREAD') || ' of ' || count(*) || ' verified alerts were misread'
from alerts where raised_at >= :from and raised_at < :to and status <> 'NEW' and verified_at < :as_of group by reader_id
having count(*) >= cast(:fewest as bigint) and 100 * count(*) filter (where status = 'MISREAD') > cast(:misreads as bigint) * count(*)
union all
select 'procedure', lower(needed), 'no record kept: there is no procedure on file' from unnest(array['ACCURACY', 'SAFEGUARDS', 'DISPOSAL']) needed
where not exists (select from program_records p where p.kind = 'PROCEDURE' and p.subject = needed and p.at < :to)
union all
select 'day', day::text, 'its certificate names no method' from destructions
where certified_at >= :from and certified_at < :to and certificate not like '%' || chr(10) || 'method %'
