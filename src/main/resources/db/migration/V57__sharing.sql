-- Sharing with other law enforcement agencies. 13.824 subd. 4; GO-445.17 Sharing; 13.045 subd. 3.

-- Agencies that may ask, by the account of their representative. Who is not here is no recipient.
create table partner_agencies (
    account         text primary key,
    name            text        not null,
    state           text        not null,
    law_enforcement boolean     not null,
    entered_by      text        not null,
    entered_at      timestamptz not null
);

-- What the agency wrote and looks for is sealed under the request's own key.
create table shares (
    id           uuid primary key,
    account      text        not null,
    agency       text        not null,
    requested_at timestamptz not null,
    sealed       bytea       not null,
    closed_at    timestamptz
);
create index shares_account on shares (account, requested_at);

create table share_facts (
    number   bigint generated always as identity primary key,
    share_id uuid        not null references shares,
    step     text        not null,
    code     text        not null,
    done_by  text        not null,
    done_at  timestamptz not null
);
create index share_facts_share on share_facts (share_id, number);

-- Which reads; gone with their day.
create table share_reads (
    share_id   uuid        not null references shares,
    day        date        not null,
    read_id    uuid        not null,
    destroy_by timestamptz not null,
    primary key (share_id, day, read_id)
);
create index share_reads_day on share_reads (day);

-- The opening key of a day's part of a package, sealed under a key that is destroyed at withdrawal.
create table share_days (
    share_id     uuid        not null references shares,
    day          date        not null,
    reads        integer     not null,
    destroy_by   timestamptz not null,
    opening      bytea,
    withdrawn_at timestamptz,
    noticed_at   timestamptz,
    primary key (share_id, day)
);
create index share_days_day on share_days (day);

-- The package as the recipient fetches it: every part of it sealed under its day's opening key.
create table share_packages (
    share_id uuid primary key references shares,
    content  bytea       not null,
    sha256   text        not null,
    made_at  timestamptz not null
);
