-- Copies of reads in the investigative file of a case (GO-445.17 QueryLog; 13.82 subd. 7; 13.824
-- subd. 3(d)). Each copy is sealed under a key of its own, so that one can be destroyed and the
-- others stay. In clear stands what lists, clocks and the inventory need.
create table case_copies (
  id             uuid primary key,
  case_id        uuid        not null,
  read_id        uuid        not null,
  day            date        not null,
  collected_at   timestamptz not null,
  copied_at      timestamptz not null,
  copied_by      text        not null,
  basis          text        not null check (basis in ('SELECTED', 'ACTIVE_INVESTIGATIVE')),
  sha256         text        not null,
  pictures       smallint    not null,
  sealed         bytea       not null,
  destroying     boolean     not null default false,
  unique (case_id, read_id)
);
create index case_copies_day on case_copies (day);
create index case_copies_read on case_copies (read_id);

create table case_copy_pictures (
  copy_id     uuid     not null references case_copies on delete cascade,
  number      smallint not null,
  role        text     not null,
  media_type  text     not null,
  sealed      bytea    not null,
  primary key (copy_id, number)
);

-- Who had a copy in hand, and what for. Stays when the copy is gone; holds nothing of the read.
create table case_custody (
  seq      bigint generated always as identity primary key,
  case_id  uuid        not null,
  copy_id  uuid        not null,
  at       timestamptz not null,
  by_whom  text        not null,
  act      text        not null,
  about    text
);
create index case_custody_case on case_custody (case_id, seq);

-- Certificates of copies that were destroyed, and destructions that were begun.
create table case_copy_destructions (
  id            uuid primary key,
  case_id       uuid        not null,
  begun_at      timestamptz not null,
  begun_by      text        not null,
  basis         text        not null,
  private       boolean     not null,
  copies        uuid[]      not null,
  commitments   text[]      not null,
  certified_at  timestamptz,
  note          text
);
