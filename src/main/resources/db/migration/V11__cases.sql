-- The department's register of cases, as it is fed to this system.
create table cases (
  number  text primary key,
  active  boolean not null
);

create table case_assignments (
  case_number  text not null references cases,
  username     text not null,
  primary key (case_number, username)
);
