-- Warrants and exigencies under which a person may be monitored or tracked, 13.824 subd. 2(d). The
-- row is the gate; the process only waits. What people wrote is sealed under the record's own key.
create table tracking_authorizations (
  id             uuid primary key,
  case_id        uuid        not null,
  case_number    text        not null,
  basis          text        not null check (basis in ('WARRANT', 'EXIGENCY')),
  requester      text        not null,
  requested_at   timestamptz not null,
  state          text        not null,
  state_since    timestamptz not null,
  ends_wanted    timestamptz,
  in_force_from  timestamptz,
  in_force_until timestamptz,
  ended_at       timestamptz,
  end_reason     text,
  case_unconfirmed boolean   not null,
  warrant_waits  boolean     not null,
  review         text        not null,
  review_due     timestamptz,
  reviewed_by    text,
  sealed         bytea       not null
);
create index tracking_authorizations_case on tracking_authorizations (case_number, state);

create table tracking_documents (
  id           uuid primary key,
  tracking_id  uuid        not null references tracking_authorizations,
  media_type   text        not null,
  sha256       text        not null,
  sealed       bytea       not null,
  added_by     text        not null,
  added_at     timestamptz not null
);

-- What the rules found and what people decided, in their order.
create table tracking_findings (
  id           uuid primary key,
  tracking_id  uuid        not null references tracking_authorizations,
  found_at     timestamptz not null,
  rule         text        not null,
  clause       text        not null,
  lawful       boolean     not null,
  reason       text        not null,
  remedy       text
);
create table tracking_decisions (
  id           uuid primary key,
  tracking_id  uuid        not null references tracking_authorizations,
  step         text        not null,
  code         text        not null,
  decided_by   text        not null,
  decided_at   timestamptz not null,
  valid_from   date,
  valid_until  date,
  sealed_note  bytea
);
