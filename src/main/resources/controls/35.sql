-- control: 35
-- title: Recipients destroyed in time
-- clauses: 13.824 subd. 4(b)
-- rule: Every recipient confirmed that it destroyed what it got, within the tolerance of the law file after the last day by which it had to.
-- of: shares whose last day is over
-- none: No recipient had to destroy anything yet.
-- number: grace = audit-tolerances#confirmation
-- trail: DestructionConfirmed, ConfirmationAsked, RecipientPressed, ShareClosed
-- @population
select count(*) from (select share_id from share_days group by share_id having max(destroy_by) < :as_of and max(destroy_by) >= :from) s
-- @figures
select 'Confirmed', count(distinct share_id)::text from share_facts where step = 'CONFIRMED' and done_at >= :from and done_at < :as_of
-- @exceptions
select 'share', d.share_id::text, 'to be destroyed by ' || audit_utc(max(d.destroy_by)) || '; not confirmed in time' from share_days d
where exists (select from share_facts f where f.share_id = d.share_id and f.step = 'SENT')
group by d.share_id
having max(d.destroy_by) >= :from and max(d.destroy_by) + cast(:grace as interval) < :as_of
  and not exists (select from share_facts f where f.share_id = d.share_id and f.step = 'CONFIRMED' and f.done_at <= max(d.destroy_by) + cast(:grace as interval))
