-- Exculpatory evidence, preserved on request. 13.824 subd. 3(b); GO-445.17 Destruction 2.
-- What people wrote is sealed. What is kept of reads is sealed under the hold's own key, which dies with the hold.

create sequence hold_receipt_numbers;

create table holds (
    id                uuid primary key,
    state             text        not null check (state in ('PROVISIONAL', 'CONFIRMED', 'RELEASED')),
    stage             text        not null,
    stage_since       timestamptz not null,
    received_at       timestamptz not null,
    in_force_at       timestamptz not null,
    covers_from       timestamptz not null,
    covers_to         timestamptz not null,
    request_token     bytea       not null,
    scope             bytea       not null,
    placed_at         timestamptz,
    frozen_at         timestamptz,
    defect_letter_at  timestamptz,
    confirmed_at      timestamptz,
    last_status_at    timestamptz,
    released_at       timestamptz,
    review_warned_at  timestamptz
);
-- The same request twice is one hold.
create unique index holds_same_request on holds (request_token) where state <> 'RELEASED';
create index holds_live on holds (covers_from, covers_to) where state <> 'RELEASED';

-- Who has one of these and its secret may see how the hold stands.
create table hold_receipts (
    receipt     text primary key,
    hold_id     uuid        not null references holds,
    secret_hash bytea       not null,
    received_at timestamptz not null,
    note        text        not null
);
create index hold_receipts_hold on hold_receipts (hold_id, received_at);

-- What was asked, and each time that it was completed.
create table hold_requests (
    hold_id     uuid        not null references holds,
    version     integer     not null,
    received_at timestamptz not null,
    sealed      bytea       not null,
    primary key (hold_id, version)
);

create table hold_attachments (
    id          uuid primary key,
    hold_id     uuid        not null references holds,
    received_at timestamptz not null,
    media_type  text        not null,
    bytes       integer     not null,
    sha256      text        not null,
    sealed      bytea       not null,
    unique (hold_id, sha256)
);

create table hold_checks (
    id           uuid primary key,
    hold_id      uuid        not null references holds,
    checked_at   timestamptz not null,
    complete     boolean     not null,
    judgement_id text        not null,
    findings     text        not null
);
create index hold_checks_hold on hold_checks (hold_id, checked_at);

create table hold_decisions (
    id         uuid primary key,
    hold_id    uuid        not null references holds,
    step       text        not null,
    code       text        not null,
    missing    text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    checked_on date,
    note       bytea
);
create index hold_decisions_hold on hold_decisions (hold_id, decided_at);

-- Facts that the process has to hear of; told again each minute until it did.
create table hold_facts (
    hold_id  uuid        not null references holds,
    fact     text        not null check (fact in ('COMPLETED', 'WITHDRAWN', 'DISPOSITION')),
    at       timestamptz not null,
    by_whom  text        not null,
    heard_at timestamptz,
    primary key (hold_id, fact, at)
);
create index hold_facts_unheard on hold_facts (hold_id) where heard_at is null;

create table hold_letters (
    id      uuid primary key,
    hold_id uuid        not null references holds,
    kind    text        not null,
    made_at timestamptz not null,
    sha256  text        not null,
    pdf     bytea       not null
);
create index hold_letters_hold on hold_letters (hold_id, made_at);
-- Every letter goes once, but for those that say what is missing.
create unique index hold_letters_once on hold_letters (hold_id, kind) where kind <> 'DEFECT';

-- For each collection day in a hold's scope, exactly what became of it, decided under the day's lock.
create table hold_days (
    hold_id    uuid        not null references holds,
    day        date        not null,
    outcome    text        not null check (outcome in ('KEPT', 'ALREADY_DESTROYED')),
    decided_at timestamptz not null,
    primary key (hold_id, day)
);

create table held_reads (
    hold_id      uuid        not null references holds,
    read_id      uuid        not null,
    day          date        not null,
    collected_at timestamptz not null,
    copied_at    timestamptz not null,
    same_event   bytea       not null,
    sealed       bytea       not null,
    primary key (hold_id, read_id),
    unique (hold_id, same_event)
);
create index held_reads_day on held_reads (day);

create table held_pictures (
    hold_id uuid     not null,
    read_id uuid     not null,
    number  smallint not null,
    sealed  bytea    not null,
    primary key (hold_id, read_id, number),
    foreign key (hold_id, read_id) references held_reads on delete cascade
);

create table hold_releases (
    hold_id     uuid primary key references holds,
    certificate uuid        not null,
    released_at timestamptz not null,
    destroyed   bigint      not null,
    returned    bigint      not null,
    root        text        not null,
    note        text        not null
);
