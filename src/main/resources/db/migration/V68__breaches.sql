-- Breaches of the security of the data. 13.055; 13.09; GO-445.17 Breach.
create table breaches (
    id           uuid primary key,
    source       text        not null,
    subject      text,
    opened_by    text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    opened_at    timestamptz not null,
    since        timestamptz not null,
    until        timestamptz not null
);
create index breaches_opened on breaches (opened_at);

-- What was done; added, never changed. The state of a breach follows from it.
create table breach_facts (
    number    bigint generated always as identity primary key,
    breach_id uuid        not null references breaches,
    step      text        not null,
    code      text        not null,
    done_by   text        not null,
    done_at   timestamptz not null
);
create index breach_facts_breach on breach_facts (breach_id, number);

create table breach_texts (
    breach_id  uuid        not null references breaches,
    kind       text        not null,
    sealed     bytea       not null,
    written_by text        not null,
    written_at timestamptz not null,
    primary key (breach_id, kind)
);

-- A person is a number; where to write to is sealed.
create table breach_persons (
    breach_id  uuid    not null references breaches,
    person_id  uuid    not null,
    contact    text    not null,
    consent    boolean not null default false,
    sealed     bytea,
    noticed_at timestamptz,
    primary key (breach_id, person_id)
);

-- Which reads were reached, by whom and when; gone with their day.
create table breach_reads (
    breach_id  uuid        not null references breaches,
    day        date        not null,
    read_id    uuid        not null,
    person_id  uuid        not null,
    reached_by text        not null,
    reached_at timestamptz not null,
    how        text        not null,
    entry      bigint      not null,
    primary key (breach_id, day, read_id)
);
create index breach_reads_day on breach_reads (day);

create table breach_documents (
    id        uuid primary key,
    breach_id uuid        not null references breaches,
    kind      text        not null,
    person_id uuid,
    sealed    bytea       not null,
    sha256    text        not null,
    made_at   timestamptz not null
);
create index breach_documents_breach on breach_documents (breach_id, kind, made_at);
