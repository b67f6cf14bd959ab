-- Which period of a recurring duty has begun. PROCESSES.md 2.2: one row for each, written with what it began.
create table duty_due (
    duty       text        not null,
    period     text        not null,
    begins_on  date        not null,
    due        date        not null,
    started_at timestamptz not null,
    primary key (duty, period)
);
