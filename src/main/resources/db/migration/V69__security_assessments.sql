-- The annual security assessment, 13.055 subd. 6; what was found is sealed.
create table security_assessments (
    number     bigint generated always as identity primary key,
    day        date        not null,
    entered_by text        not null,
    entered_at timestamptz not null,
    sealed     bytea       not null
);
