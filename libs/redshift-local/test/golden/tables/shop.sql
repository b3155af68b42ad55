create table shop(id int, product varchar(20), category varchar(20), pre_owned char(1), cost decimal);
insert into shop values
  (0, 'laptop', 'computers', 'T', 1000), (1, 'smartphone', 'cellphones', 'T', 800), (2, 'smartphone', 'cellphones', 'T', 810), (3, 'laptop', 'computers', 'F', 1050),
  (4, 'mouse', 'computers', 'F', 50);
