-- Chapter 5B. Each row is sealed whole under a key of its own and padded; when it came, how it stands and whom it is about is
-- in no column (13.824 subd. 3(c)). found_by is a keyed token of the receipt.
create table private_requests (
    id       uuid primary key,
    found_by bytea not null unique,
    sealed   bytea not null
);

-- Notices to recipients that reads have to be destroyed, of every origin and of one form; the order is chance, and no reason is
-- kept (13.824 subd. 4(b); C-23).
create table destroy_notices (
    id      uuid primary key,
    send_on date not null,
    slot    integer not null,
    sealed  bytea not null
);
