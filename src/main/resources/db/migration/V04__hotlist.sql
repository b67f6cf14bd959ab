-- List versions: a match names its version for as long as anybody may ask (13.824 subd. 2(c)).
create table hotlist_versions (
  id                uuid primary key,
  source            text        not null,
  file_name         text        not null,
  file_time         timestamptz not null,
  taken_at          timestamptz not null,
  taken_by          text        not null,
  sha256            text        not null,
  entries           bigint      not null,
  quarantined_lines bigint      not null,
  quarantined       jsonb       not null,
  active            boolean     not null,
  sealed_file       bytea,
  constraint active_version_has_its_file check (not active or sealed_file is not null)
);

create unique index hotlist_versions_active on hotlist_versions (source) where active;
create index hotlist_versions_taken on hotlist_versions (source, taken_at);

-- Files that were not taken, sealed, and why.
create table hotlist_failures (
  id          uuid primary key,
  source      text        not null,
  file_name   text        not null,
  failed_at   timestamptz not null,
  brought_by  text        not null,
  sha256      text        not null,
  reason      text        not null,
  sealed_file bytea       not null
);

create index hotlist_failures_source on hotlist_failures (source, failed_at);
