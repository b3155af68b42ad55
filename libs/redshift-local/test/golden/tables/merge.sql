create table target(id int, name char(10));
create table source(id int, name char(10));
insert into target values (101, 'Bob'), (102, 'John'), (103, 'Susan');
insert into source values (102, 'Tony'), (103, 'Alice'), (104, 'Bill');
