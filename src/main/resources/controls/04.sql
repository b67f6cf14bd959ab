-- control: 4
-- title: Reads are matched with the Minnesota file only, and with other sources only for an active criminal investigation
-- clauses: 13.824 subd. 2(c)
-- rule: Every match names a list version that was taken, or an entry by hand; every entry by hand names a case of the register, and
--   met no read once the case had become inactive.
-- of: alerts and entries by hand
-- none: Nothing was matched and nothing was entered by hand.
-- number: slack = case-register#freshAnswer
-- trail: HotlistActivated, EntryActivated, EntryRenewed, EntryEnded, AmberAlertEntered, AmberAlertEnded
-- @population
select (select count(*) from alerts where raised_at >= :from and raised_at < :to)
  + (select count(*) from manual_entries where activated_at < :to and coalesce(ended_at, 'infinity') > :from)
-- @figures
select 'Matches with ' || source, count(*)::text from alerts where raised_at >= :from and raised_at < :to group by source
order by 1
-- @exceptions
select 'alert', a.id::text, 'its list version was never taken' from alerts a
where a.raised_at >= :from and a.raised_at < :to and a.source not in ('manual', 'amber')
  and not exists (select from hotlist_versions v where v.id = a.version_id and v.taken_at <= a.raised_at)
union all
select 'manual-entry', e.id::text, 'it names no case of the register' from manual_entries e
where e.kind = 'PROACTIVE' and e.activated_at < :to and coalesce(e.ended_at, 'infinity') > :from
  and not exists (select from cases c where c.number = e.case_number)
union all
select 'manual-entry', e.id::text, 'it was in force after its case had become inactive on ' || audit_utc(c.inactive_since)
from manual_entries e join cases c on c.number = e.case_number
where e.kind = 'PROACTIVE' and e.activated_at < :to and coalesce(e.ended_at, 'infinity') > :from and not c.active
  and least(coalesce(e.ended_at, 'infinity'), coalesce(e.valid_until, 'infinity'), :as_of) > c.inactive_since + cast(:slack as interval)
