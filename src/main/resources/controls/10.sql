-- control: 10
-- title: Inactive investigative data follow the records schedule
-- clauses: 13.824 subd. 3(d); 138.17 subd. 7
-- rule: Copies of reads in the file of a case that is no longer active are destroyed by the period of the schedule, counted from the day
--   on which the case became inactive.
-- of: copies in files of inactive cases
-- none: No file of an inactive case holds a copy of a read.
-- number: period = investigative-schedule#period
-- trail: ReadCopiedToFile, EvidencePacked
-- @population
select count(*) from case_copies k join cases c on c.id = k.case_id where not c.active and k.copied_at < :to and c.inactive_since < :to
-- @figures
select 'Earliest due day', min(audit_day(c.inactive_since + cast(:period as interval)))::text
from case_copies k join cases c on c.id = k.case_id where not c.active and k.copied_at < :to and c.inactive_since < :to
-- @exceptions
select 'case', c.id::text, count(*) || ' copies were due on ' || audit_day(c.inactive_since + cast(:period as interval)) || ' and are there'
from case_copies k join cases c on c.id = k.case_id
where not c.active and k.copied_at < :to and c.inactive_since + cast(:period as interval) < :as_of group by c.id, c.inactive_since
