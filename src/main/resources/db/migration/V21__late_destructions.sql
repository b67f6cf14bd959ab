-- A destruction that is late or fails: who was told when, and why it was so (13.824 subd. 3(a)). Object and store only; a
-- destruction of single reads is of one kind whatever it rests on.
create table late_destructions (
  id                uuid primary key,
  object            text not null check (object in ('DAY', 'ROUTINE')),
  object_id         text not null,
  opened_at         timestamptz not null,
  due_at            timestamptz not null,
  limit_at          timestamptz not null,
  attempts          bigint not null default 0,
  stores            text not null default '',
  told_commander_at timestamptz,
  told_chief_at     timestamptz,
  key_destroyed_at  timestamptz,
  over_age_at       timestamptz,
  over_age_reads    bigint,
  certified_at      timestamptz,
  heard_at          timestamptz,
  cause             text,
  explained_by      text,
  explained_at      timestamptz,
  sealed_note       bytea,
  accepted_by       text,
  accepted_at       timestamptz
);
create unique index late_destructions_open on late_destructions (object, object_id) where certified_at is null;

-- A day that had to be closed before the copies of its held reads could be made: they are made from the closed day.
alter table destructions add column copies_pending boolean not null default false;
