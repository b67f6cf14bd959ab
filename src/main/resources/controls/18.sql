-- control: 18
-- title: No part in a central state repository
-- clauses: 13.824 subd. 2(c)
-- rule: Every package that went out belongs to one request of one agency and was sent once; nothing flows by itself.
-- of: packages sent
-- none: Nothing was sent to anybody.
-- trail: DataShared, PackageBuilt, PackageFetched
-- @population
select count(*) from share_facts where step = 'SENT' and done_at >= :from and done_at < :to
-- @figures
select 'Reads sent to ' || s.agency, coalesce(sum(d.reads), 0)::text from shares s join share_facts f on f.share_id = s.id and f.step = 'SENT'
left join share_days d on d.share_id = s.id where f.done_at >= :from and f.done_at < :to group by s.agency order by 1
-- @exceptions
select 'share', f.share_id::text, 'sent ' || count(*) || ' times: a standing flow' from share_facts f
where f.step = 'SENT' and f.done_at < :to group by f.share_id having count(*) > 1 and max(f.done_at) >= :from
union all
select 'share', p.share_id::text, 'a package without a request that was sent' from share_packages p
where p.made_at >= :from and p.made_at < :to and not exists (select from share_facts f where f.share_id = p.share_id)
