-- control: 27
-- title: Lists are fresh, and the age of each is shown
-- clauses: GO-445.17 Alerts
-- rule: Every alert that met a list older than the law file's limit was marked as stale.
-- of: alerts
-- none: There was no alert.
-- number: stale = hotlist-age#staleAge
-- trail: HotlistActivated, HotlistRefused, HotlistNeedsAttention
-- @population
select count(*) from alerts where raised_at >= :from and raised_at < :to
-- @figures
select 'Age at the match, minutes, median', percentile_disc(0.5) within group (order by age_minutes)::text from alerts where raised_at >= :from and raised_at < :to
union all
select 'Age at the match, minutes, 95 of 100', percentile_disc(0.95) within group (order by age_minutes)::text from alerts where raised_at >= :from and raised_at < :to
union all
select 'Age at the match, minutes, most', max(age_minutes)::text from alerts where raised_at >= :from and raised_at < :to
union all
select 'Marked as stale', count(*)::text from alerts where raised_at >= :from and raised_at < :to and age_minutes > stale_after_minutes
-- @exceptions
select 'alert', id::text, 'its list was ' || age_minutes || ' minutes old and it was not marked' from alerts
where raised_at >= :from and raised_at < :to and age_minutes * interval '1 minute' > cast(:stale as interval) and age_minutes <= stale_after_minutes
