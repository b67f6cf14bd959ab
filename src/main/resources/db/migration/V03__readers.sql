-- The register of readers, 13.824 subd. 1(b), and what they prove themselves with.
create table readers (
    id              text primary key,
    name            text not null,
    kind            text not null check (kind in ('MOBILE', 'FIXED')),
    place           text not null,
    latitude        double precision,
    longitude       double precision,
    state           text not null check (state in ('ACTIVE', 'SUSPENDED')),
    secret_hash     text not null,
    url_secret_hash bytea unique,
    check (kind = 'MOBILE' or (latitude is not null and longitude is not null))
);
