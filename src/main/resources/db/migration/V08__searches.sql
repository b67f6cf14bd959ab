-- Each access with its reason, 13.824 subd. 7(b). What was typed is sealed under the key of the
-- search's month: a factual basis may hold what other laws protect.
create table searches (
  id             uuid primary key,
  searched_at    timestamptz not null,
  username       text not null,
  purpose        text not null,
  case_number    text,
  sealed         bytea not null,
  found          bigint not null,
  -- Keyed hashes of the results shown; they mean nothing once the reads' keys are destroyed.
  results        text[] not null,
  judgement_id   text not null
);
create index searches_of_person on searches (username, searched_at);
