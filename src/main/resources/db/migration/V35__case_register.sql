-- The register of cases has a word on each case, a source of that word and a time when it came
-- (13.82 subd. 7; R-083). A case keeps an id of ours, which is what leaves this package.
alter table cases
  add column id              uuid        not null default gen_random_uuid(),
  add column charge          text        not null default 'UNKNOWN'
    check (charge in ('NONE', 'PENDING', 'RESOLVED', 'DISMISSED', 'UNKNOWN')),
  add column heard_at        timestamptz not null default now(),
  add column heard_from      text        not null default 'demo',
  add column inactive_since  timestamptz;
create unique index cases_id on cases (id);
update cases set inactive_since = now() where not active;

-- Every file that came, taken or refused: the register's history. Holds no line of any.
create table case_files (
  id           uuid primary key,
  received_at  timestamptz not null,
  sent_by      text        not null,
  sha256       text        not null,
  taken        boolean     not null,
  reason       text,
  cases        integer     not null,
  changed      integer     not null,
  quarantined  integer     not null
);

-- Lines that could not be taken, by their number and the reason; what they said stays in the file.
create table case_file_lines (
  file_id  uuid    not null references case_files,
  line     integer not null,
  reason   text    not null,
  primary key (file_id, line)
);
