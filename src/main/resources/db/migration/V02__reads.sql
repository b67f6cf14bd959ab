-- Reads at rest. What a read says is sealed under the key of its collection day; a row keeps in
-- clear only what classification, the log of use and destruction need.
create table read_days (
  day                 date primary key,
  state               text not null check (state in ('OPEN', 'CLOSING', 'DESTROYED')),
  first_collected_at  timestamptz
);

create table reads (
  day             date not null,
  id              uuid not null,
  reader_id       text not null,
  source_format   text not null,
  collected_at    timestamptz not null,
  received_at     timestamptz not null,
  classification  text not null,
  dedupe_key      bytea not null,
  plate_token     bytea,
  images          smallint not null,
  sealed          bytea not null,
  primary key (day, id),
  unique (day, dedupe_key)
) partition by range (day);

-- Ids only; the indexer opens the rows. Emptied as the index catches up.
create table index_outbox (
  written  bigint generated always as identity primary key,
  day      date not null,
  read_id  uuid not null
);
create index index_outbox_day on index_outbox (day);
