create table count_by_color(quality varchar(10), red int, green int, blue int);
insert into count_by_color values ('high', 15, 20, 7), ('normal', 35, null, 40), ('low', 10, 23, null);
