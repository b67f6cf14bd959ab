-- Who may reach reads, on whose word, and why not. 13.824 subd. 7(b), 7(c); GO-445.17 Access, Training.

create table access_requests (
    id                 uuid primary key,
    requester          text        not null,
    roles              text        not null,
    assignment         text        not null,
    purposes           text        not null,
    training_reference text        not null,
    requested_at       timestamptz not null,
    state              text        not null,
    state_since        timestamptz not null,
    closed_at          timestamptz,
    version            integer     not null
);
-- One open request for each person.
create unique index access_requests_open on access_requests (requester) where closed_at is null;

create table access_checks (
    id           uuid primary key,
    request_id   uuid        not null references access_requests,
    checked_at   timestamptz not null,
    verdict      text        not null,
    level        text,
    judgement_id text        not null,
    findings     text        not null
);
create index access_checks_request on access_checks (request_id, checked_at);

create table access_decisions (
    id            uuid primary key,
    request_id    uuid        not null references access_requests,
    step          text        not null,
    code          text        not null,
    decided_by    text        not null,
    decided_at    timestamptz not null,
    valid_until   date,
    delegation_id uuid
);
create index access_decisions_request on access_decisions (request_id, step, decided_at);

-- Reasons that people wrote, sealed: they never become process variables.
create table decision_notes (
    id         uuid primary key,
    task_id    text        not null,
    note_key   text        not null,
    sealed     bytea       not null,
    written_by text        not null,
    written_at timestamptz not null
);

create table access_letters (
    id         uuid primary key,
    request_id uuid        not null references access_requests,
    kind       text        not null,
    pdf        bytea       not null,
    sha256     text        not null,
    made_at    timestamptz not null
);

create table delegations (
    id         uuid primary key,
    chief      text        not null,
    designee   text        not null,
    valid_from timestamptz not null,
    valid_to   timestamptz not null
);

-- Kept for good; ended or made void, never deleted.
create table authorizations (
    id            uuid primary key,
    request_id    uuid        not null references access_requests,
    username      text        not null,
    effective_at  timestamptz,
    valid_until   timestamptz not null,
    delegation_id uuid references delegations,
    signed_by     text        not null,
    signed_at     timestamptz not null,
    document      text        not null,
    signature     text        not null,
    pdf           bytea       not null,
    sha256        text        not null,
    ended_at      timestamptz,
    version       integer     not null
);
create index authorizations_username on authorizations (username, valid_until);
create unique index authorizations_request on authorizations (request_id);

create table training_records (
    id           uuid primary key,
    username     text not null,
    course       text not null,
    trainer      text not null,
    completed_on date not null,
    valid_until  date not null
);
create index training_records_username on training_records (username, valid_until);

create table assignments (
    username   text primary key,
    unit       text not null,
    supervisor text
);

-- The key that signs authorizations; its private half is sealed under a key outside the database.
create table signing_keys (
    purpose            text primary key,
    public_key         bytea       not null,
    sealed_private_key bytea       not null,
    made_at            timestamptz not null
);
