-- Beside the exact plate, every text of a read is found by a keyed token: 8 bytes of HMAC under the day's token key for each
-- text the reader thought possible, O and 0 as one, one after the other. Holds and chapter 5B may not miss a candidate
-- (13.824 subd. 3(b), 3(c)). Rows from before have none and are opened one by one.
alter table reads add column tokens bytea;

-- Reads that nobody may see and that are still there. Why, and for whom, is not kept: a row looks the same whatever the reason.
create table sequestered_reads (
  day      date not null,
  read_id  uuid not null,
  holder   bytea not null,
  primary key (day, read_id, holder)
);
create index sequestered_reads_holder on sequestered_reads (holder);

-- Destructions of single reads in a day that lives on. Every row is of the same kind to whoever sees the table; what it rests
-- on, and its certificate, are sealed.
create table read_destructions (
  id            uuid primary key,
  kind          text not null default 'ROUTINE' check (kind = 'ROUTINE'),
  ordered_at    timestamptz not null,
  due_at        timestamptz not null,
  certified_at  timestamptz,
  sealed        bytea not null,
  certificate   bytea
);

-- Which reads; struck out with their day. After a restore they are destroyed again.
create table read_destruction_items (
  destruction_id  uuid not null references read_destructions,
  day             date not null,
  read_id         uuid not null,
  primary key (destruction_id, day, read_id)
);
create index read_destruction_items_day on read_destruction_items (day);
