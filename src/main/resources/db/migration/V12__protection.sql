-- Chapter 5B: one-way tokens, most of which stand for nothing. No date, no order, no name: who reads the
-- table learns neither how many vehicles it protects nor which (13.824 subd. 3(c)).
create table suppressions (
    token bytea primary key
);
