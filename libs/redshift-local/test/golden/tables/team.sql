create table team(id int, name varchar(20), region varchar(10), captain int);
insert into team values (1, 'Ants', 'east', 10), (2, 'Bees', 'west', 11), (3, 'Crows', 'east', null), (4, 'Deer', null, 99);
create table player(id int, name varchar(20), team_id int, points float);
insert into player values (10, 'Aki', 1, 12.5), (11, 'Ben', 2, 7.0), (12, 'Cho', 1, 3.5), (13, 'Dai', null, null), (14, 'Emi', 2, 9.0);
