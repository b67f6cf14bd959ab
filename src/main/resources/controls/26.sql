-- control: 26
-- title: The clocks of the readers are right
-- clauses: 13.05 subd. 5(a)(1)
-- rule: On no day is a reader's clock off by more than the law file trusts: by a check on record, or because even the read that came
--   soonest was received that much later, or before it was made.
-- of: days of readers
-- none: No read was collected.
-- number: trusted = trusted-time#untrustedAbove
-- @population
select count(*) from reader_days where day between :day_from and :day_to and reads > 0
-- @figures
select 'Least time from read to receipt, milliseconds, reader ' || reader_id, min(least_delay_ms) || ' to ' || max(least_delay_ms) from reader_days
where day between :day_from and :day_to and reads > 0 group by reader_id order by 1
-- @exceptions
select 'reader-day', reader_id || ' ' || day, reads || ' reads of untrusted time: the clock was off by '
  || audit_minutes(abs(least_delay_ms) * interval '1 millisecond') || ' minutes or more'
from reader_days where day between :day_from and :day_to and reads > 0
  and abs(least_delay_ms) * interval '1 millisecond' > cast(:trusted as interval)
union all
select 'reader', subject, 'its clock was off by ' || value || ' milliseconds at the check of ' || audit_utc(at) from program_records
where kind = 'CLOCK_CHECKED' and at >= :from and at < :to and abs(value) * interval '1 millisecond' > cast(:trusted as interval)
