-- Every statement of the gateway (platewarden.reads.store) on the rows of reads, as PostgreSQL keeps it. Any other
-- that PostgreSQL has run is somebody else's: an alarm (docs/decisions/0070-reads-are-counted-three-times.md).
insert into reads (day, id, reader_id, source_format, collected_at, received_at,
  classification, dedupe_key, plate_token, images, sealed, tokens)
select * from unnest(?::date[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[],
  ?::timestamptz[], ?::text[], ?::bytea[], ?::bytea[], ?::smallint[], ?::bytea[], ?::bytea[])
on conflict (day, dedupe_key) do nothing returning day, id;
update reads set classification = ? where day = ? and id = ? and classification <> ?;
select * from reads where day = ? and id = any (?::uuid[]);
select * from reads where day = ? and collected_at >= ? and collected_at < ? order by id;
select id, tokens from reads where day = ?;
select id from reads where day = ?;
select id from reads where day = ? and classification = ? order by id;
select exists (select ? from reads where day = ?);
select sha256(?::bytea || convert_to(id::text, ?) || sealed) from reads where day = ? order by id;
select sha256(?::bytea || convert_to(id::text, ?) || sealed) from reads where day = ? and id = any (?::uuid[]) order by id;
select count(*) from reads where day = ?;
select (select count(*) from reads where day = ?)
  + (select count(*) from index_outbox where day = ?)
  + (select count(*) from sequestered_reads where day = ?)
  + (select count(*) from pg_class where relname = ?);
select (select count(*) from reads where day = ? and id = any (?::uuid[]))
  + (select count(*) from index_outbox where day = ? and read_id = any (?::uuid[]))
  + (select count(*) from sequestered_reads where day = ? and read_id = any (?::uuid[]));
select d.day from read_days d
where exists (select ? from reads r where r.day = d.day)
  or exists (select ? from index_outbox o where o.day = d.day)
  or exists (select ? from sequestered_reads s where s.day = d.day)
order by d.day limit ?;
delete from reads where day = ? and id = any (?::uuid[]);
-- Making the table (V02, V20).
create table reads ( day date not null, id uuid not null, reader_id text not null, source_format text not null,
  collected_at timestamptz not null, received_at timestamptz not null, classification text not null,
  dedupe_key bytea not null, plate_token bytea, images smallint not null, sealed bytea not null,
  primary key (day, id), unique (day, dedupe_key) ) partition by range (day);
alter table reads add column tokens bytea;
