-- What witnesses outside signed beneath a checkpoint (C2SP tlog-cosignature).
create table trail_cosignatures (
  size         bigint not null references trail_checkpoints,
  witness      text not null,
  line         text not null,
  received_at  timestamptz not null,
  primary key (size, witness)
);

-- Each key of the log but the first, with the note by which its predecessor names it.
create table trail_keys (
  verifier_key  text primary key,
  statement     text not null,
  since         timestamptz not null
);
