-- control: 19
-- title: Sharing only on the terms of subdivision 7
-- clauses: 13.824 subd. 4(a)
-- rule: Everything that was shared was asked for in writing with the head's authorization, basis and case number, which the rules checked;
--   the commander, and no program, decided before it was sent.
-- of: shares sent
-- none: Nothing was shared.
-- trail: SharingRequested, SharingChecked, SharingDecided, SharingRefused, DataShared
-- @population
select count(distinct share_id) from share_facts where step = 'SENT' and done_at >= :from and done_at < :to
-- @figures
select 'Refused', count(distinct share_id)::text from share_facts where step = 'REFUSED' and done_at >= :from and done_at < :to
-- @exceptions
select 'share', s.share_id::text, 'sent without ' || needed.words from share_facts s
cross join (values ('CHECKED', 'a check by the rules'), ('DECISION', 'the commander''s decision')) needed(step, words)
where s.step = 'SENT' and s.done_at >= :from and s.done_at < :to
  and not exists (select from share_facts f where f.share_id = s.share_id and f.step = needed.step and f.done_at <= s.done_at
    and (f.step = 'CHECKED' or f.code = 'SHARE' and f.done_by <> 'system'))
