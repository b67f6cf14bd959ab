-- control: 30
-- title: The access list is reviewed each year
-- clauses: GO-445.17 Access
-- rule: At the end of the period the last signed review is no older than the law's cycle, and none of the accounts of a signed review was
--   left undecided.
-- of: accounts on reviewed lists
-- none: There is no access to review.
-- number: cycle = GO-445.17 Access#accessReview
-- trail: ReviewOpened, ReviewDecided, ReviewListDecided, ReviewSigned, UndecidedSuspended, ReviewFiled
-- @population
select count(*) from access_review_lines l join access_reviews r on r.id = l.review_id where r.opened_at < :to and coalesce(r.signed_at, :to) >= :from
-- @figures
select 'Days since the last signed review', (audit_day(:as_of) - audit_day(max(signed_at)))::text from access_reviews where signed_at < :to
-- @exceptions
select 'access-review', 'none', 'the last review is older than the cycle, or there was none' from (
  select min(effective_at) as first from authorizations where effective_at < :to) a
where a.first + cast(:cycle as interval) < :to
  and not exists (select from access_reviews r where r.signed_at < :to and r.signed_at >= cast(:to as timestamptz) - cast(:cycle as interval))
union all
select 'account', l.username, 'not decided on in the review of ' || r.period from access_review_lines l join access_reviews r on r.id = l.review_id
where r.signed_at >= :from and r.signed_at < :to and (l.decided_at is null or l.decided_at > r.signed_at)
