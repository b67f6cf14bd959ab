-- An auditor asks for everything about a record, whatever kind of record the entry calls it.
create index trail_entries_subject_id on trail_entries (subject_id);
