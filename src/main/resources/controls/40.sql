-- control: 40
-- title: Suspension works
-- clauses: 13.824 subd. 6(b)
-- rule: Within the last audit cycle each reader was suspended in a drill, and no read was accepted from it later than the tolerance of the
--   law file after the order.
-- of: readers
-- none: There is no reader.
-- number: cycle = 13.824 subd. 6(a)#audit
-- number: tolerance = audit-tolerances#suspension
-- trail: ReaderRegistered
-- @population
select count(*) from readers
-- @figures
select 'Order to last accepted read, milliseconds, reader ' || subject, (array_agg(value order by at desc, number desc))[1]::text from program_records
where kind = 'SUSPENSION_DRILL' and at < :to and at >= cast(:to as timestamptz) - cast(:cycle as interval) group by subject order by 1
-- @exceptions
select 'reader', r.id, 'no record kept of a drill within the cycle' from readers r
where not exists (select from program_records d where d.kind = 'SUSPENSION_DRILL' and d.subject = r.id and d.at < :to and d.at >= cast(:to as timestamptz) - cast(:cycle as interval))
union all
select 'reader', subject, 'a read was accepted ' || value || ' milliseconds after the order of ' || audit_utc(at) from program_records
where kind = 'SUSPENSION_DRILL' and at >= :from and at < :to and value * interval '1 millisecond' > cast(:tolerance as interval)
