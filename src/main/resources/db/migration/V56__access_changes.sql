-- Change and end of access, staff, training courses and the chief's delegations. GO-445.17 Access, Training; 13.824 subd. 7(b), 7(c).

-- What an account began up to then is over, whatever Keycloak says.
create table ended_sessions (
    username text primary key,
    ended_at timestamptz not null
);

create table account_uses (
    username     text primary key,
    last_used_at timestamptz not null
);

alter table assignments add column entered_by text not null default 'demonstration';
alter table assignments add column entered_at timestamptz not null default now();

-- A delegation is a signed paper with a scope and an end; it may be revoked, and is never deleted.
alter table delegations add column scope text not null default 'decide on access to license plate reader data';
alter table delegations add column document bytea;
alter table delegations add column document_sha256 text;
alter table delegations add column entered_at timestamptz not null default now();
alter table delegations add column revoked_at timestamptz;

create table training_courses (
    code       text primary key,
    title      text        not null,
    valid_days integer     not null check (valid_days between 1 and 730),
    added_by   text        not null,
    added_at   timestamptz not null
);

insert into training_courses (code, title, valid_days, added_by, added_at)
values ('LPR-1', 'LPR operator, basic', 365, 'system', now());

create table access_changes (
    id           uuid primary key,
    username     text        not null,
    roles        text        not null,
    reason       text        not null,
    reported_by  text        not null,
    reported_at  timestamptz not null,
    effective_at timestamptz not null,
    unit         text,
    supervisor   text,
    closed_at    timestamptz
);
create unique index access_changes_open on access_changes (username, reason) where closed_at is null;
create index access_changes_username on access_changes (username, reported_at);

-- What was done about a change; added, never changed.
create table access_change_facts (
    number    bigint generated always as identity primary key,
    change_id uuid        not null references access_changes,
    step      text        not null,
    code      text        not null,
    done_by   text        not null,
    done_at   timestamptz not null,
    last_day  date
);
create index access_change_facts_change on access_change_facts (change_id, number);

create table access_reviews (
    id         uuid primary key,
    period     text        not null unique,
    opened_at  timestamptz not null,
    ends_at    timestamptz not null,
    due        date        not null,
    frozen_at  timestamptz,
    suspended_at timestamptz,
    signed_by  text,
    signed_at  timestamptz,
    pdf        bytea,
    sha256     text
);

-- Who owes the decision on which accounts: a unit's supervisors, the chief, or somebody outside.
create table access_review_units (
    id        uuid primary key,
    review_id uuid not null references access_reviews,
    name      text not null,
    reviewer  text not null
);
create index access_review_units_review on access_review_units (review_id);

create table access_review_lines (
    review_id           uuid    not null references access_reviews,
    username            text    not null,
    unit_id             uuid    not null references access_review_units,
    roles               text    not null,
    assignment          text,
    authorization_until timestamptz,
    training_until      date,
    last_used_at        timestamptz,
    decision            text,
    decided_by          text,
    decided_at          timestamptz,
    primary key (review_id, username)
);
