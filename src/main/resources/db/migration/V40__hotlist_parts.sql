-- The sealed file of a version in parts: a list of millions of lines is never in memory twice.
create table hotlist_file_parts (
  version_id uuid    not null references hotlist_versions,
  part       integer not null,
  sealed     bytea   not null,
  primary key (version_id, part)
);

-- What is sealed does not get smaller.
alter table hotlist_file_parts alter column sealed set storage external;

-- A file of before has to be sent again: it comes twice a day, and its source is shown as stale until then.
update hotlist_versions set active = false where active;
alter table hotlist_versions drop constraint active_version_has_its_file;
alter table hotlist_versions drop column sealed_file;
alter table hotlist_versions add column unknown_codes bigint not null default 0;
