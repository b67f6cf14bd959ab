-- control: 17
-- title: Every account's access is appropriate, and every approval is kept
-- clauses: 13.824 subd. 7(b); 13.824 subd. 7(c)
-- rule: Every account on the access list as it was last frozen, and every account with an authorization in force, has the signed document
--   itself with its hash, a duty and a current training on record; an approval that cannot be shown is none.
-- of: accounts with access
-- none: No account has access.
-- trail: AuthorizationSigned, AuthorizationSent, TrainingRecorded, ReviewDecided
-- @population
with listed as (select id, frozen_at from access_reviews where frozen_at < :to order by frozen_at desc limit 1)
select count(*) from (
  select username from access_review_lines where review_id = (select id from listed)
  union select username from authorizations where effective_at < :to and least(valid_until, coalesce(ended_at, 'infinity')) >= :to) a
-- @figures
select 'With a signed document in force at the end of the period', count(distinct username)::text from authorizations
where effective_at < :to and least(valid_until, coalesce(ended_at, 'infinity')) >= :to and length(pdf) > 0
-- @exceptions
with listed as (select id, frozen_at from access_reviews where frozen_at < :to order by frozen_at desc limit 1)
select 'account', l.username, 'on the access list of ' || audit_day(r.frozen_at) || ' without a documented approval'
from access_review_lines l join listed r on r.id = l.review_id
where not exists (select from authorizations a where a.username = l.username and a.effective_at <= r.frozen_at
  and r.frozen_at < least(a.valid_until, coalesce(a.ended_at, 'infinity')) and length(a.pdf) > 0)
union all
select 'account', a.username, 'authorized without a current training on record' from authorizations a
where a.effective_at < :to and least(a.valid_until, coalesce(a.ended_at, 'infinity')) >= :to
  and not exists (select from training_records t where t.username = a.username and t.completed_on <= :day_to and t.valid_until >= audit_day(cast(:to as timestamptz) - interval '1 second'))
union all
select 'authorization', a.id::text, 'the document is not the one whose hash is on record' from authorizations a
where a.effective_at < :to and least(a.valid_until, coalesce(a.ended_at, 'infinity')) > :from
  and encode(sha256(a.pdf), 'hex') <> a.sha256
