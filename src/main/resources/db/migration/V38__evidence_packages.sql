-- What a package was made of. Its bytes are made again from this, and are the same each time.
create table evidence_packages (
  id         uuid primary key,
  case_id    uuid        not null,
  made_at    timestamptz not null,
  made_by    text        not null,
  search_id  uuid,
  copies     uuid[]      not null,
  custody    bigint      not null,
  sha256     text        not null
);
create index evidence_packages_case on evidence_packages (case_id, made_at);
