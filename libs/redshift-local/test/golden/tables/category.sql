create table category_stage(catid smallint default 0, catgroup varchar(10) default 'General', catname varchar(10) default 'General', catdesc varchar(50) default 'General');
insert into category_stage values (1, 'Sports', 'MLB', 'Major League Baseball'), (6, 'Shows', 'Musicals', 'Musical theatre'), (9, 'Concerts', 'Pop', 'All rock and pop music concerts');
