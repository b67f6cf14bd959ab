-- The settings of the last start, each as a hash: what changed is on the trail by name.
create table trail_configuration (
  name  text primary key,
  hash  text not null
);

-- Events of the identity service that are on the trail already.
create table trail_identity_events (
  id           text primary key,
  occurred_at  timestamptz not null
);
create index trail_identity_events_occurred on trail_identity_events (occurred_at);
