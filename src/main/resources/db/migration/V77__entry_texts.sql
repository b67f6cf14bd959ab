-- When plate, reason and notes of an entry were destroyed with its key; who asked, decided and when stays.
alter table manual_entries add column text_destroyed_at timestamptz;

create index manual_entries_with_text on manual_entries (state) where text_destroyed_at is null;
