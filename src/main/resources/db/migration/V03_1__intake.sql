-- "Collection of any data not authorized by this paragraph is prohibited", 13.824 subd. 2(a): what came
-- all the same is thrown away; the names of the fields are counted, their values are nowhere.
create table stripped_fields (
    day       date   not null,
    reader_id text   not null,
    field     text   not null,
    count     bigint not null,
    primary key (day, reader_id, field)
);
