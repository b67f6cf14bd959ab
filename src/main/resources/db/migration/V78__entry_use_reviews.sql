-- What the Technology Unit found when it looked at the alerts of an entry that was no Amber Alert.
create table entry_use_reviews (
  entry_id    uuid primary key,
  outcome     text        not null check (outcome in ('NO_ACTION', 'ACTED_ON')),
  reviewed_by text        not null,
  reviewed_at timestamptz not null
);
