-- control: 20
-- title: Recipients meet the duties of classification, destruction and security
-- clauses: 13.824 subd. 4(b)
-- rule: Everything that was shared went with the notice of the recipient's duties and with the day by which each read is to be destroyed.
-- of: shares sent
-- none: Nothing was shared.
-- trail: DataShared, DestructionConfirmed, KeysWithdrawn, ConfirmationAsked
-- @population
select count(distinct share_id) from share_facts where step = 'SENT' and done_at >= :from and done_at < :to
-- @figures
select 'Confirmed as destroyed', count(distinct share_id)::text from share_facts where step = 'CONFIRMED' and done_at >= :from and done_at < :to
-- @exceptions
select 'share', s.share_id::text, 'sent without the notice of the recipient''s duties' from share_facts s
where s.step = 'SENT' and s.done_at >= :from and s.done_at < :to
  and not exists (select from trail_entries e where e.subject_type = 'share' and e.subject_id = s.share_id::text and e.action = 'DataShared')
union all
select 'share', s.share_id::text, 'sent without a day by which it is to be destroyed' from share_facts s
where s.step = 'SENT' and s.done_at >= :from and s.done_at < :to and not exists (select from share_days d where d.share_id = s.share_id)
