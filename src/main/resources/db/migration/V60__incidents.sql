-- Significant incidents and arrests from alerts, in a short record that the unit keeps (GO-445.17 Intro 1). No plate: what a person wrote is
-- sealed, and refused where one of the alert's plates stands in it.
create table incidents (
  id              uuid primary key,
  alert_id        uuid        not null references alerts,
  kind            text        not null check (kind in ('ARREST', 'SIGNIFICANT_INCIDENT')),
  occurred_at     timestamptz not null,
  rms_report      text,
  sealed_outcome  bytea       not null,
  recorded_by     text        not null,
  recorded_at     timestamptz not null
);
create index incidents_alert on incidents (alert_id);
create index incidents_occurred on incidents (occurred_at desc);

-- Reports that GO-445.17 Reporting requires and that are not there yet.
create index alerts_report_due on alerts (acted_at) where rms_report is null and action in ('RECOVERED', 'ARREST');
