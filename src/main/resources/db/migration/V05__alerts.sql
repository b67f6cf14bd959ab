-- Alerts. What was read and listed is sealed under the key of the read's day and blanked with it; the rest stays, so that
-- it can be shown that every alert was verified before action and how old its list was (GO-445.17 Verification, Alerts).
create table alerts (
  id                  uuid primary key,
  read_id             uuid        not null,
  day                 date        not null,
  entry_token         bytea       not null,
  category            text        not null,
  tier                text        not null,
  regions             text        not null,
  source              text        not null,
  state_file          boolean     not null,
  version_id          uuid        not null,
  file_time           timestamptz not null,
  age_minutes         bigint      not null,
  stale_after_minutes bigint      not null,
  last_file_failed    boolean     not null,
  reader_id           text        not null,
  collected_at        timestamptz not null,
  raised_at           timestamptz not null,
  images              text        not null,
  judgement           text        not null,
  status              text        not null
    check (status in ('NEW', 'CONFIRMED', 'MISREAD', 'WRONG_STATE', 'NOT_CURRENT')),
  sealed              bytea,
  verified_by         text,
  source_checked      text,
  checked_at          timestamptz,
  verified_at         timestamptz,
  sealed_note         bytea,
  action              text,
  acted_by            text,
  acted_at            timestamptz,
  rms_report          text,
  sealed_words        bytea,
  unique (read_id, entry_token),
  constraint verified_as_a_whole
    check ((status = 'NEW') = (verified_at is null) and (verified_at is null) = (verified_by is null)
      and (verified_at is null) = (source_checked is null) and (verified_at is null) = (checked_at is null)),
  -- The law, once more, where no code can pass it by.
  constraint no_action_before_confirmation
    check (acted_at is null or (status = 'CONFIRMED' and acted_at >= verified_at))
);

create index alerts_raised on alerts (raised_at desc, id desc);
create index alerts_day on alerts (day);

-- Matches by day, reader and category, for the log of use (13.824 subd. 5(a)(3)). Numbers only.
create table match_counts (
  day         date   not null,
  reader_id   text   not null,
  category    text   not null,
  disposition text   not null,
  matches     bigint not null,
  primary key (day, reader_id, category, disposition)
);
