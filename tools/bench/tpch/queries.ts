/** A question to the TPC-H tables, in words that Redshift and PostgreSQL read alike. */
export interface TpchQuery {
  readonly name: string;
  readonly sql: string;
}

const revenue = 'l_extendedprice * (1 - l_discount)';

/**
 * All 22 shapes of TPC-H, in the order of its specification. Averages are taken of doubles: Redshift cuts those of decimals at their scale.
 * In 17 and 20 the innermost query stands in FROM: asked for each row, it takes a PostgreSQL without indexes minutes.
 */
export const TPCH_QUERIES: readonly TpchQuery[] = [
  {
    name: '1 price summary',
    sql: `select l_returnflag, l_linestatus, sum(l_quantity) as quantity, sum(l_extendedprice) as base, sum(${revenue}) as discounted,
        sum(${revenue} * (1 + l_tax)) as charged, avg(cast(l_quantity as double precision)) as mean_quantity,
        avg(cast(l_discount as double precision)) as mean_discount, count(*) as items
      from lineitem where l_shipdate <= date '1998-12-01' - interval '90 days'
      group by l_returnflag, l_linestatus order by l_returnflag, l_linestatus`,
  },
  {
    name: '2 cheapest supplier',
    sql: `select s_acctbal, s_name, n_name, p_partkey, p_mfgr, s_address, s_phone
      from part, supplier, partsupp, nation, region
      where p_partkey = ps_partkey and s_suppkey = ps_suppkey and p_size = 15 and p_type like '%BRASS'
        and s_nationkey = n_nationkey and n_regionkey = r_regionkey and r_name = 'EUROPE'
        and ps_supplycost = (select min(ps_supplycost) from partsupp, supplier, nation, region
          where p_partkey = ps_partkey and s_suppkey = ps_suppkey and s_nationkey = n_nationkey and n_regionkey = r_regionkey and r_name = 'EUROPE')
      order by s_acctbal desc, n_name, s_name, p_partkey limit 100`,
  },
  {
    name: '3 open orders of a segment',
    sql: `select l_orderkey, sum(${revenue}) as revenue, o_orderdate, o_shippriority
      from customer, orders, lineitem
      where c_mktsegment = 'BUILDING' and c_custkey = o_custkey and l_orderkey = o_orderkey
        and o_orderdate < date '1995-03-15' and l_shipdate > date '1995-03-15'
      group by l_orderkey, o_orderdate, o_shippriority order by revenue desc, o_orderdate, l_orderkey limit 10`,
  },
  {
    name: '4 late orders by priority',
    sql: `select o_orderpriority, count(*) as orders
      from orders
      where o_orderdate >= date '1993-07-01' and o_orderdate < date '1993-07-01' + interval '3 months'
        and exists (select 1 from lineitem where l_orderkey = o_orderkey and l_commitdate < l_receiptdate)
      group by o_orderpriority order by o_orderpriority`,
  },
  {
    name: '5 revenue within a region',
    sql: `select n_name, sum(${revenue}) as revenue
      from customer, orders, lineitem, supplier, nation, region
      where c_custkey = o_custkey and l_orderkey = o_orderkey and l_suppkey = s_suppkey and c_nationkey = s_nationkey
        and s_nationkey = n_nationkey and n_regionkey = r_regionkey and r_name = 'ASIA'
        and o_orderdate >= date '1994-01-01' and o_orderdate < date '1994-01-01' + interval '1 year'
      group by n_name order by revenue desc`,
  },
  {
    name: '6 a discount forgone',
    sql: `select sum(l_extendedprice * l_discount) as revenue
      from lineitem
      where l_shipdate >= date '1994-01-01' and l_shipdate < date '1994-01-01' + interval '1 year'
        and l_discount between 0.05 and 0.07 and l_quantity < 24`,
  },
  {
    name: '7 trade of two nations',
    sql: `select supplying, buying, shipped, sum(volume) as revenue
      from (select n1.n_name as supplying, n2.n_name as buying, extract(year from l_shipdate) as shipped, ${revenue} as volume
        from supplier, lineitem, orders, customer, nation n1, nation n2
        where s_suppkey = l_suppkey and o_orderkey = l_orderkey and c_custkey = o_custkey
          and s_nationkey = n1.n_nationkey and c_nationkey = n2.n_nationkey
          and ((n1.n_name = 'FRANCE' and n2.n_name = 'GERMANY') or (n1.n_name = 'GERMANY' and n2.n_name = 'FRANCE'))
          and l_shipdate between date '1995-01-01' and date '1996-12-31') trade
      group by supplying, buying, shipped order by supplying, buying, shipped`,
  },
  {
    name: '8 share of a market',
    sql: `select ordered, sum(case when nation = 'BRAZIL' then volume else 0 end) / sum(volume) as share
      from (select extract(year from o_orderdate) as ordered, ${revenue} as volume, n2.n_name as nation
        from part, supplier, lineitem, orders, customer, nation n1, nation n2, region
        where p_partkey = l_partkey and s_suppkey = l_suppkey and l_orderkey = o_orderkey and o_custkey = c_custkey
          and c_nationkey = n1.n_nationkey and n1.n_regionkey = r_regionkey and r_name = 'AMERICA' and s_nationkey = n2.n_nationkey
          and o_orderdate between date '1995-01-01' and date '1996-12-31' and p_type = 'ECONOMY ANODIZED STEEL') market
      group by ordered order by ordered`,
  },
  {
    name: '9 profit by nation and year',
    sql: `select nation, ordered, sum(amount) as profit
      from (select n_name as nation, extract(year from o_orderdate) as ordered, ${revenue} - ps_supplycost * l_quantity as amount
        from part, supplier, lineitem, partsupp, orders, nation
        where s_suppkey = l_suppkey and ps_suppkey = l_suppkey and ps_partkey = l_partkey and p_partkey = l_partkey
          and o_orderkey = l_orderkey and s_nationkey = n_nationkey and p_name like '%green%') profit
      group by nation, ordered order by nation, ordered desc`,
  },
  {
    name: '10 returned goods',
    sql: `select c_custkey, c_name, sum(${revenue}) as revenue, c_acctbal, n_name, c_address, c_phone
      from customer, orders, lineitem, nation
      where c_custkey = o_custkey and l_orderkey = o_orderkey and l_returnflag = 'R' and c_nationkey = n_nationkey
        and o_orderdate >= date '1993-10-01' and o_orderdate < date '1993-10-01' + interval '3 months'
      group by c_custkey, c_name, c_acctbal, c_phone, n_name, c_address order by revenue desc, c_custkey limit 20`,
  },
  {
    name: '11 important stock',
    sql: `select ps_partkey, sum(ps_supplycost * ps_availqty) as value
      from partsupp, supplier, nation
      where ps_suppkey = s_suppkey and s_nationkey = n_nationkey and n_name = 'GERMANY'
      group by ps_partkey
      having sum(ps_supplycost * ps_availqty) > (select sum(ps_supplycost * ps_availqty) * 0.001
        from partsupp, supplier, nation where ps_suppkey = s_suppkey and s_nationkey = n_nationkey and n_name = 'GERMANY')
      order by value desc, ps_partkey`,
  },
  {
    name: '12 shipping modes and priority',
    sql: `select l_shipmode, sum(case when o_orderpriority = '1-URGENT' or o_orderpriority = '2-HIGH' then 1 else 0 end) as high,
        sum(case when o_orderpriority <> '1-URGENT' and o_orderpriority <> '2-HIGH' then 1 else 0 end) as low
      from orders, lineitem
      where o_orderkey = l_orderkey and l_shipmode in ('MAIL', 'SHIP') and l_commitdate < l_receiptdate and l_shipdate < l_commitdate
        and l_receiptdate >= date '1994-01-01' and l_receiptdate < date '1994-01-01' + interval '1 year'
      group by l_shipmode order by l_shipmode`,
  },
  {
    name: '13 customers by orders',
    sql: `select orders, count(*) as customers
      from (select c_custkey, count(o_orderkey) as orders
        from customer left join orders on c_custkey = o_custkey and o_comment not like '%special%requests%' group by c_custkey) counted
      group by orders order by customers desc, orders desc`,
  },
  {
    name: '14 effect of a promotion',
    sql: `select 100.00 * sum(case when p_type like 'PROMO%' then ${revenue} else 0 end) / sum(${revenue}) as share
      from lineitem, part
      where l_partkey = p_partkey and l_shipdate >= date '1995-09-01' and l_shipdate < date '1995-09-01' + interval '1 month'`,
  },
  {
    name: '15 best supplier',
    sql: `with sold as (select l_suppkey as supplier, sum(${revenue}) as total from lineitem
        where l_shipdate >= date '1996-01-01' and l_shipdate < date '1996-01-01' + interval '3 months' group by l_suppkey)
      select s_suppkey, s_name, s_address, s_phone, total
      from supplier, sold where s_suppkey = supplier and total = (select max(total) from sold) order by s_suppkey`,
  },
  {
    name: '16 suppliers of parts',
    sql: `select p_brand, p_type, p_size, count(distinct ps_suppkey) as suppliers
      from partsupp, part
      where p_partkey = ps_partkey and p_brand <> 'Brand#45' and p_type not like 'MEDIUM POLISHED%' and p_size in (49, 14, 23, 45, 19, 3, 36, 9)
        and ps_suppkey not in (select s_suppkey from supplier where s_comment like '%Customer%Complaints%')
      group by p_brand, p_type, p_size order by suppliers desc, p_brand, p_type, p_size`,
  },
  {
    name: '17 small orders',
    sql: `select sum(l_extendedprice) / 7.0 as yearly
      from lineitem, part, (select l_partkey as of_part, 0.2 * avg(cast(l_quantity as double precision)) as little from lineitem group by l_partkey) small
      where p_partkey = l_partkey and p_brand = 'Brand#23' and p_container = 'MED BOX' and of_part = l_partkey and l_quantity < little`,
  },
  {
    name: '18 large orders',
    sql: `select c_name, c_custkey, o_orderkey, o_orderdate, o_totalprice, sum(l_quantity) as quantity
      from customer, orders, lineitem
      where o_orderkey in (select l_orderkey from lineitem group by l_orderkey having sum(l_quantity) > 280)
        and c_custkey = o_custkey and o_orderkey = l_orderkey
      group by c_name, c_custkey, o_orderkey, o_orderdate, o_totalprice order by o_totalprice desc, o_orderdate, o_orderkey limit 100`,
  },
  {
    name: '19 discounts by kind',
    sql: `select sum(${revenue}) as revenue
      from lineitem, part
      where p_partkey = l_partkey and l_shipmode in ('AIR', 'REG AIR') and l_shipinstruct = 'DELIVER IN PERSON'
        and ((p_brand = 'Brand#12' and p_container in ('SM CASE', 'SM BOX', 'SM PACK', 'SM PKG') and l_quantity between 1 and 11 and p_size between 1 and 5)
          or (p_brand = 'Brand#23' and p_container in ('MED BAG', 'MED BOX', 'MED PKG', 'MED PACK') and l_quantity between 10 and 20 and p_size between 1 and 10)
          or (p_brand = 'Brand#34' and p_container in ('LG CASE', 'LG BOX', 'LG PACK', 'LG PKG') and l_quantity between 20 and 30 and p_size between 1 and 15))`,
  },
  {
    name: '20 parts to promote',
    sql: `select s_name, s_address
      from supplier, nation
      where s_suppkey in (select ps_suppkey
          from partsupp, (select l_partkey, l_suppkey, 0.5 * sum(l_quantity) as half from lineitem
            where l_shipdate >= date '1994-01-01' and l_shipdate < date '1994-01-01' + interval '1 year' group by l_partkey, l_suppkey) shipped
          where ps_partkey in (select p_partkey from part where p_name like 'forest%')
            and l_partkey = ps_partkey and l_suppkey = ps_suppkey and ps_availqty > half)
        and s_nationkey = n_nationkey and n_name = 'CANADA'
      order by s_name`,
  },
  {
    name: '21 suppliers who kept waiting',
    sql: `select s_name, count(*) as waits
      from supplier, lineitem l1, orders, nation
      where s_suppkey = l1.l_suppkey and o_orderkey = l1.l_orderkey and o_orderstatus = 'F' and l1.l_receiptdate > l1.l_commitdate
        and exists (select 1 from lineitem l2 where l2.l_orderkey = l1.l_orderkey and l2.l_suppkey <> l1.l_suppkey)
        and not exists (select 1 from lineitem l3 where l3.l_orderkey = l1.l_orderkey and l3.l_suppkey <> l1.l_suppkey
          and l3.l_receiptdate > l3.l_commitdate)
        and s_nationkey = n_nationkey and n_name = 'SAUDI ARABIA'
      group by s_name order by waits desc, s_name limit 100`,
  },
  {
    name: '22 customers to win',
    sql: `select country, count(*) as customers, sum(c_acctbal) as balance
      from (select substring(c_phone, 1, 2) as country, c_acctbal from customer
        where substring(c_phone, 1, 2) in ('13', '31', '23', '29', '30', '18', '17')
          and c_acctbal > (select avg(cast(c_acctbal as double precision)) from customer
            where c_acctbal > 0.00 and substring(c_phone, 1, 2) in ('13', '31', '23', '29', '30', '18', '17'))
          and not exists (select 1 from orders where o_custkey = c_custkey)) idle
      group by country order by country`,
  },
];
