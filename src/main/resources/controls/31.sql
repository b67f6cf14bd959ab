-- control: 31
-- title: Leavers and movers lose access in time
-- clauses: GO-445.17 Access
-- rule: After every reported change access was ended within the time of the law file.
-- of: changes of access
-- none: Nobody left or moved.
-- number: revocation = access-revocation#revocation
-- trail: AccessChangeReported, AccessEnded, SessionsEnded, AccessRestored
-- @population
select count(*) from access_changes where effective_at >= :from and effective_at < :to
-- @figures
select 'Longest time to the end of access, minutes', coalesce(max(audit_minutes(f.done_at - c.effective_at)), 0)::text from access_changes c
join access_change_facts f on f.change_id = c.id and f.step = 'ACCESS_ENDED' where c.effective_at >= :from and c.effective_at < :to
-- @exceptions
select 'access-change', c.id::text, 'access was not ended within the time' from access_changes c
where c.effective_at >= :from and c.effective_at < :to and c.effective_at + cast(:revocation as interval) < :as_of
  and not exists (select from access_change_facts f where f.change_id = c.id and f.step = 'ACCESS_ENDED' and f.done_at <= c.effective_at + cast(:revocation as interval))
