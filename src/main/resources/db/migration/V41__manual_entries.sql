-- Vehicles entered by hand, and Amber Alerts: the record that decides whether a read meets them. What people wrote, and the plate, is sealed under a key
-- of the entry's own.
create table manual_entries (
  id                uuid primary key,
  kind              text        not null check (kind in ('PROACTIVE', 'AMBER')),
  requested_by      text        not null,
  requester_roles   text        not null,
  requested_at      timestamptz not null,
  category          text        not null,
  region            text,
  purpose           text        not null,
  case_number       text,
  broadcast_id      text,
  broadcast_at      timestamptz,
  asked_until       date        not null,
  sealed            bytea,
  state             text        not null,
  revision          uuid        not null,
  activated_at      timestamptz,
  confirmed_at      timestamptz,
  valid_until       timestamptz,
  reminded_at       timestamptz,
  warned_at         timestamptz,
  renewal_asked_at  timestamptz,
  decided_by        text,
  ended_at          timestamptz,
  end_cause         text,
  constraint in_force_has_its_term check (state <> 'ACTIVE' or (activated_at is not null and valid_until is not null and sealed is not null)),
  constraint amber_names_its_broadcast check (kind <> 'AMBER' or (broadcast_id is not null and broadcast_at is not null))
);

create index manual_entries_state on manual_entries (state);

-- Raised with each change of what is in force; whoever holds the entries in memory looks at it.
create sequence manual_entries_change;

-- Reasons and references of decisions, sealed.
create table manual_entry_notes (
  id         uuid primary key,
  entry_id   uuid        not null references manual_entries,
  note_key   text        not null,
  sealed     bytea       not null,
  written_by text        not null,
  written_at timestamptz not null
);

-- What the requester, the unit or its heads were told, and when; they read it on their pages.
create table manual_entry_notices (
  id       uuid primary key,
  entry_id uuid        not null references manual_entries,
  kind     text        not null,
  for_whom text        not null,
  at       timestamptz not null
);

create index manual_entry_notices_entry on manual_entry_notices (entry_id, at);
