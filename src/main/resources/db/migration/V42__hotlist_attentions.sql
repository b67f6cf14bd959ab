-- A list that was refused or grew old, until somebody of the Technology Unit has seen to it.
create table hotlist_attentions (
  id         uuid primary key,
  source     text        not null,
  cause      text        not null check (cause in ('REFUSED', 'STALE')),
  failure_id uuid,
  raised_at  timestamptz not null,
  outcome    text,
  closed_by  text,
  closed_at  timestamptz
);

-- One of each kind at a time: a source that fails every hour is one task, not twenty-four.
create unique index hotlist_attentions_open on hotlist_attentions (source, cause) where closed_at is null;
