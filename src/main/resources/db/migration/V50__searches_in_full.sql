-- Refused and failed searches are in the query log too. A plate that was typed stands as a keyed
-- token: the key is that of the month and is destroyed when the window of the tracking thresholds
-- has passed, and with it what the token says.
alter table searches add column outcome text not null default 'DONE';
alter table searches add column plate_token bytea;
alter table searches add column rank text not null default 'STAFF';
alter table searches add column origin bytea;
create index searches_of_plate on searches (plate_token, searched_at) where plate_token is not null;
create index searches_by_time on searches (searched_at);

-- What a search found, so that its pages are looked at without searching again: days and ids only.
create table search_results (
  search_id  uuid primary key references searches,
  kept_at    timestamptz not null,
  days       date[] not null,
  ids        uuid[] not null
);
create index search_results_days on search_results using gin (days);
