-- What the 40 controls rest on and no other duty keeps (13.824 subd. 6(a)). No plate, no participant.

-- Dated facts of the program with the document or receipt that shows them: policy, places, notices, publications, drills. Added,
-- never changed; a mistake is answered by a later one.
create table program_records (
  id          uuid primary key,
  number      bigint generated always as identity,
  kind        text        not null check (kind in ('POLICY', 'PROCEDURE', 'INSTALLED', 'LOCATION_LISTED', 'LOCATION_WITHHELD', 'BCA_NOTICE',
    'LOG_PUBLISHED', 'CLOCK_CHECKED', 'SUSPENSION_DRILL', 'ENDED')),
  subject     text        not null,
  at          timestamptz not null,
  reference   text,
  words       text[]      not null default '{}',
  value       bigint,
  entered_by  text        not null,
  entered_at  timestamptz not null
);
create index program_records_kind on program_records (kind, subject, at);

-- Counts of a reader's day, taken while its reads are there.
create table reader_days (
  day               date   not null,
  reader_id         text   not null,
  reads             bigint not null,
  unclassified      bigint not null,
  investigative     bigint not null,
  without_position  bigint not null,
  least_delay_ms    bigint not null,
  taken_at          timestamptz not null,
  primary key (day, reader_id)
);

create table audit_packs (
  id              uuid primary key,
  day_from        date        not null,
  day_to          date        not null,
  as_of           timestamptz not null,
  made_at         timestamptz not null,
  made_by         text        not null,
  exceptions      integer     not null,
  results_sha256  text        not null,
  sha256          text        not null,
  entry           bigint      not null,
  results         bytea       not null,
  content         bytea       not null
);
create index audit_packs_made on audit_packs (made_at);

-- An instant as every control writes it.
create function audit_utc(at timestamptz) returns text language sql immutable as
  $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') $$;

-- The day of an instant in Saint Paul.
create function audit_day(at timestamptz) returns date language sql immutable as
  $$ select (at at time zone 'America/Chicago')::date $$;

-- A length of time in whole minutes.
create function audit_minutes(length interval) returns bigint language sql immutable as
  $$ select floor(extract(epoch from length) / 60)::bigint $$;
