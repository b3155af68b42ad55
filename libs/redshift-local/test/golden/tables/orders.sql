create table orders(id int, customer varchar(10), amount decimal(10,2), at timestamp, tags super);
insert into orders values
  (1, 'ann', 10, '2024-01-01 10:00', json_parse('["x","y"]')), (2, 'bob', 20, '2024-01-02 11:00', json_parse('["y"]')),
  (3, 'ann', 30, '2024-02-01 09:00', json_parse('[]')), (4, null, 5, '2024-02-03 00:00', null), (5, 'bob', null, null, json_parse('{"k":1}'));
