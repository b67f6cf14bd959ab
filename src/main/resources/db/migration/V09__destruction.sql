-- The destruction ledger: begun, carried through after any crash, certified. Replayed before the
-- application opens after a restore.
create table destructions (
  id            uuid primary key,
  day           date not null unique,
  begun_at      timestamptz not null,
  begun_by      text not null,
  due_at        timestamptz not null,
  judgement_id  text not null,
  reads         bigint not null,
  root          bytea not null,
  certified_at  timestamptz,
  stores        jsonb,
  certificate   text
);
