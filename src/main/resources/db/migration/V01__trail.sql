-- The data audit trail, 13.824 subd. 7(c). Rows are added and never changed, but for their place in
-- the tree, which they get once.
create table trail_entries (
  id            uuid primary key,
  written       bigint generated always as identity,
  position      bigint unique,
  recorded_at   timestamptz not null,
  partition     text not null,
  -- What an entry of the private partition says stands in its payload alone: these are null there.
  action        text,
  actor         text,
  subject_type  text,
  subject_id    text,
  outcome       text,
  clause        text,
  leaf          text not null,
  leaf_hash     bytea not null
);
create index trail_entries_waiting on trail_entries (written) where position is null;
create index trail_entries_subject on trail_entries (subject_type, subject_id);
create index trail_entries_recorded on trail_entries (recorded_at);

-- The leaf commits to HMAC(commitment_key, content): destroying both leaves the tree as it is.
create table trail_payloads (
  entry_id        uuid primary key references trail_entries,
  commitment_key  bytea not null,
  content         text not null
);

-- Roots of the complete subtrees, RFC 6962: level 0 are the leaves.
create table trail_nodes (
  level     smallint not null,
  position  bigint not null,
  hash      bytea not null,
  primary key (level, position)
);

create table trail_checkpoints (
  size       bigint primary key,
  root       bytea not null,
  signed_at  timestamptz not null,
  note       text not null
);
