-- A refused list in parts, as one that is taken: sealed in one piece, a large one would hold up every read.
create table hotlist_refused_parts (
  failure_id uuid    not null references hotlist_failures,
  part       integer not null,
  sealed     bytea   not null,
  primary key (failure_id, part)
);

-- What is sealed does not get smaller.
alter table hotlist_refused_parts alter column sealed set storage external;

-- Those of before stay as they are.
alter table hotlist_failures alter column sealed_file drop not null;
