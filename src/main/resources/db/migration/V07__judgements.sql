-- Facts that were put to the rules, and what the rules said. Equal facts under equal rules are one row.
create table judgements (
  id      text primary key,
  subject text        not null,
  kept_at timestamptz not null,
  content jsonb       not null
);
create index judgements_subject on judgements (subject, kept_at);
