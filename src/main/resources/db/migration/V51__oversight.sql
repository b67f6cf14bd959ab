-- Searches that somebody outside the unit looks at. No plate; what a reviewer wrote is sealed.
create table misuse_findings (
  id          uuid primary key,
  kind        text not null,
  username    text not null,
  rank        text not null,
  search_id   uuid not null,
  opened_at   timestamptz not null,
  times       bigint not null,
  reviewer    text not null,
  state       text not null,
  decided_by  text,
  decided_at  timestamptz,
  note        bytea
);
create index misuse_findings_open on misuse_findings (state, opened_at);

create table misuse_finding_searches (
  finding_id  uuid not null references misuse_findings,
  search_id   uuid not null,
  added_at    timestamptz not null,
  primary key (finding_id, search_id)
);

-- When people are on duty, Saint Paul time; weekday 1 is Monday.
create table shifts (
  username  text not null,
  weekday   smallint not null check (weekday between 1 and 7),
  starts    time not null,
  ends      time not null,
  primary key (username, weekday, starts)
);

-- Plates of staff and households, sealed; entered by the reviewers, not collected by a reader.
create table registered_plates (
  id        uuid primary key,
  username  text not null,
  sealed    bytea not null
);
create index registered_plates_of on registered_plates (username);

create table search_samples (
  month       text primary key,
  drawn_at    timestamptz not null,
  seed        text not null,
  root        text not null,
  population  bigint not null,
  chosen      uuid[] not null
);
