-- control: 38
-- title: Determinations that a location is security information are dated, reasoned and reviewed
-- clauses: 13.37 subd. 1(a); 13.824 subd. 5(b)
-- rule: Every location that is withheld from the list rests on a determination with its document and reason, made or reviewed within the
--   time of the law file.
-- of: withheld locations
-- none: No location is withheld.
-- number: review = location-secrecy#determination
-- @population
select count(distinct subject) from program_records where kind = 'LOCATION_WITHHELD' and at < :to
-- @figures
select 'Withheld ' || subject || ' since', audit_day(min(at))::text from program_records where kind = 'LOCATION_WITHHELD' and at < :to group by subject order by 1
-- @exceptions
select 'reader', subject, 'withheld on ' || audit_day(at) || ' without a document or a reason' from program_records
where kind = 'LOCATION_WITHHELD' and at >= :from and at < :to and (reference is null or cardinality(words) = 0)
union all
select 'reader', subject, 'withheld since ' || audit_day(max(at)) || ' without a review' from program_records w
where kind = 'LOCATION_WITHHELD' and at < :to
  and not exists (select from program_records n where n.subject = w.subject and n.kind in ('LOCATION_LISTED', 'ENDED') and n.at < :as_of and n.at > w.at)
group by subject having max(at) + cast(:review as interval) < :as_of
