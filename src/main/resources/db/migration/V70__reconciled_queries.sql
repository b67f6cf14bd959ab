-- 13.824 subd. 7(c): all queries are on the trail. What the one gateway to the reads asked is compared
-- with what Elasticsearch and PostgreSQL counted themselves, and with the entries.
create table gateway_queries (
    only_row  boolean primary key default true check (only_row),
    asked     bigint  not null default 0,
    questions bigint  not null default 0
);
insert into gateway_queries default values;

-- Where each count stood at the last comparison.
create table reconciled_counts (
    name    text   primary key,
    counted bigint not null
);

create table reconciliations (
    number     bigint generated always as identity primary key,
    made_at    timestamptz not null,
    asked      bigint      not null,
    counted    bigint      not null,
    others     bigint      not null,
    questions  bigint      not null,
    entries    bigint      not null,
    -- null: PostgreSQL does not count statements
    statements bigint
);

create index trail_entries_of_looks on trail_entries (action, outcome)
    where action in ('ReadsSearched', 'ResultsViewed', 'SharingSearched', 'ReadsSelected');

-- Only a superuser may lay it; elsewhere it is laid by hand (docs/decisions/0070).
do $$
begin
    create extension if not exists pg_stat_statements;
exception when others then
    raise notice 'pg_stat_statements is not there: statements on reads are not counted';
end
$$;
