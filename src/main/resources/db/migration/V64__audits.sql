-- The biennial audit and what comes of it. 13.824 subd. 6; GO-445.17 Audit.
create table audits (
    id        uuid primary key,
    ordered   boolean     not null,
    due       date        not null,
    opened_by text        not null,
    opened_at timestamptz not null
);
create index audits_opened on audits (opened_at);

-- What was done; added, never changed. The state of an audit follows from it.
create table audit_facts (
    number   bigint generated always as identity primary key,
    audit_id uuid        not null references audits,
    step     text        not null,
    code     text        not null,
    done_by  text        not null,
    done_at  timestamptz not null
);
create index audit_facts_audit on audit_facts (audit_id, number);

create table audit_texts (
    audit_id   uuid        not null references audits,
    kind       text        not null,
    sealed     bytea       not null,
    written_by text        not null,
    written_at timestamptz not null,
    primary key (audit_id, kind)
);

-- Declarations and signed reports, as they came; the newest of a kind counts, none is lost.
create table audit_documents (
    id       uuid primary key,
    audit_id uuid        not null references audits,
    kind     text        not null,
    sealed   bytea       not null,
    sha256   text        not null,
    kept_by  text        not null,
    kept_at  timestamptz not null
);
create index audit_documents_audit on audit_documents (audit_id, kind, kept_at);

-- The account of an engaged auditor, which ends by itself.
create table audit_accounts (
    audit_id  uuid primary key references audits,
    username  text not null,
    opened_at timestamptz,
    ends_at   timestamptz,
    closed_at timestamptz
);
create index audit_accounts_username on audit_accounts (username);

create table audit_findings (
    id         uuid primary key,
    audit_id   uuid        not null references audits,
    number     int         not null,
    control    int,
    sealed     bytea       not null,
    written_by text        not null,
    written_at timestamptz not null,
    unique (audit_id, number)
);

create table audit_answers (
    finding_id  uuid primary key references audit_findings,
    answer      text        not null,
    sealed      bytea       not null,
    answered_by text        not null,
    answered_at timestamptz not null
);

create table corrective_actions (
    id          uuid primary key,
    finding_id  uuid        not null references audit_findings,
    owner       text        not null,
    due         date        not null,
    sealed      bytea       not null,
    promised_by text        not null,
    promised_at timestamptz not null
);
create index corrective_actions_finding on corrective_actions (finding_id);

-- A proof is added, never replaced; the last one's verdict counts.
create table corrective_action_proofs (
    number     bigint generated always as identity primary key,
    action_id  uuid        not null references corrective_actions,
    sealed     bytea       not null,
    proved_by  text        not null,
    proved_at  timestamptz not null,
    verdict    text,
    judged_by  text,
    judged_at  timestamptz
);
create index corrective_action_proofs_action on corrective_action_proofs (action_id, number);

-- One row for each place that gets the report, 13.824 subd. 6(c).
create table transmittals (
    id          uuid primary key,
    position    bigint generated always as identity,
    audit_id    uuid        not null references audits,
    addressee   text        not null,
    place       text        not null,
    clause      text        not null,
    sealed      bytea       not null,
    sha256      text        not null,
    prepared_at timestamptz not null,
    unique (audit_id, place)
);

-- SENT, RETURNED or RECEIVED on a day in Saint Paul; a report that came back is sent again.
create table transmittal_marks (
    number         bigint generated always as identity primary key,
    transmittal_id uuid        not null references transmittals,
    mark           text        not null,
    day            date        not null,
    channel        text        not null,
    sealed         bytea       not null,
    entered_by     text        not null,
    entered_at     timestamptz not null
);
create index transmittal_marks_transmittal on transmittal_marks (transmittal_id, number);

-- What the commissioner of administration wrote, 13.824 subd. 6(a) and (b).
create table commissioner_orders (
    id         uuid primary key,
    kind       text        not null,
    dated      date        not null,
    answer_by  date,
    audit_id   uuid references audits,
    of_order   uuid references commissioner_orders,
    sealed     bytea       not null,
    document   bytea       not null,
    sha256     text        not null,
    entered_by text        not null,
    entered_at timestamptz not null
);
