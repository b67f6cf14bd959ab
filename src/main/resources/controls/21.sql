-- control: 21
-- title: No other sharing, sale or trade
-- clauses: 13.824 subd. 4(c)
-- rule: Nothing went to anybody but a law enforcement agency of the register of agencies, entered there before.
-- of: shares sent
-- none: Nothing was shared.
-- trail: AgencyEntered, DataShared
-- @population
select count(distinct share_id) from share_facts where step = 'SENT' and done_at >= :from and done_at < :to
-- @figures
select 'Agencies in the register', count(*)::text from partner_agencies where entered_at < :to
-- @exceptions
select distinct 'share', s.id::text, 'sent to a recipient that is no law enforcement agency of the register'
from shares s join share_facts f on f.share_id = s.id and f.step = 'SENT' left join partner_agencies p on p.account = s.account
where f.done_at >= :from and f.done_at < :to and (p.account is null or not p.law_enforcement)
