-- control: 32
-- title: Repeat searches of one plate are seen and explained
-- clauses: 13.824 subd. 2(d); 13.824 subd. 7(b)
-- rule: Every plate that one person searched more often than the threshold, within the window, was put before a reviewer. Plates are
--   pseudonyms that change with the month.
-- of: plates searched
-- none: No plate was searched.
-- number: times = tracking-thresholds#searchesByOnePerson
-- number: window = tracking-thresholds#window
-- trail: MisuseSuspected, FindingReviewed, FindingDecided
-- @population
select count(distinct plate_token) from searches where plate_token is not null and searched_at >= :from and searched_at < :to
-- @figures
select 'Findings of repeated searches', count(*)::text from misuse_findings where opened_at >= :from and opened_at < :to and kind in ('REPEATED_PLATE', 'PLATE_OF_MANY', 'SAME_READS')
-- @exceptions
select 'plate', left(encode(sha256(plate_token), 'hex'), 16), 'searched ' || (max(before) + 1) || ' times by ' || username || ', and no reviewer saw it' from (
  select id, username, plate_token, searched_at,
    count(*) over (partition by username, plate_token order by searched_at range between cast(:window as interval) preceding and current row) - 1 as before
  from searches where plate_token is not null and (found > 0 or outcome = 'REFUSED')
    and searched_at >= cast(:from as timestamptz) - cast(:window as interval) and searched_at < :to) s
where s.searched_at >= :from and s.before >= cast(:times as bigint)
  and not exists (select from misuse_findings m left join misuse_finding_searches l on l.finding_id = m.id
    join searches o on o.id = coalesce(l.search_id, m.search_id)
    where m.username = s.username and o.plate_token = s.plate_token and m.opened_at < :as_of)
group by plate_token, username
