import { seededBy, type Seeded } from './seeded.ts';

/** A table like one of TPC-H's: its columns in SQL that Redshift and PostgreSQL both take, and its rows as fields between `|`. */
export interface TpchTable {
  readonly name: string;
  readonly columns: string;
  rows(): Generator<string>;
}

/** A tenth of TPC-H's unit: 150,000 orders, about 600,000 items. */
const SUPPLIERS = 1000;
const CUSTOMERS = 15_000;
const PARTS = 20_000;
const ORDERS = 150_000;
const SUPPLIERS_OF_A_PART = 4;

const REGIONS = ['AFRICA', 'AMERICA', 'ASIA', 'EUROPE', 'MIDDLE EAST'];
/** Name and region's number. */
const NATIONS: readonly (readonly [string, number])[] = [
  ...([
    ['ALGERIA', 0],
    ['ARGENTINA', 1],
    ['BRAZIL', 1],
    ['CANADA', 1],
    ['EGYPT', 4],
    ['ETHIOPIA', 0],
    ['FRANCE', 3],
  ] as const),
  ...([
    ['GERMANY', 3],
    ['INDIA', 2],
    ['INDONESIA', 2],
    ['IRAN', 4],
    ['IRAQ', 4],
    ['JAPAN', 2],
    ['JORDAN', 4],
    ['KENYA', 0],
  ] as const),
  ...([
    ['MOROCCO', 0],
    ['MOZAMBIQUE', 0],
    ['PERU', 1],
    ['CHINA', 2],
    ['ROMANIA', 3],
    ['SAUDI ARABIA', 4],
    ['VIETNAM', 2],
  ] as const),
  ...([
    ['RUSSIA', 3],
    ['UNITED KINGDOM', 3],
    ['UNITED STATES', 1],
  ] as const),
];
const SEGMENTS = ['AUTOMOBILE', 'BUILDING', 'FURNITURE', 'HOUSEHOLD', 'MACHINERY'] as const;
const PRIORITIES = ['1-URGENT', '2-HIGH', '3-MEDIUM', '4-NOT SPECIFIED', '5-LOW'] as const;
const MODES = ['AIR', 'FOB', 'MAIL', 'RAIL', 'REG AIR', 'SHIP', 'TRUCK'] as const;
const INSTRUCTIONS = ['COLLECT COD', 'DELIVER IN PERSON', 'NONE', 'TAKE BACK RETURN'] as const;
const COLOURS = [
  'almond',
  'azure',
  'blue',
  'chocolate',
  'coral',
  'cyan',
  'forest',
  'green',
  'ivory',
  'khaki',
  'lime',
  'maroon',
  'navy',
] as const;
const SIZES = ['STANDARD', 'SMALL', 'MEDIUM', 'LARGE', 'ECONOMY', 'PROMO'] as const;
const FINISHES = ['ANODIZED', 'BURNISHED', 'PLATED', 'POLISHED', 'BRUSHED'] as const;
const METALS = ['TIN', 'NICKEL', 'BRASS', 'STEEL', 'COPPER'] as const;
const BOXES = ['SM', 'LG', 'MED', 'JUMBO', 'WRAP'] as const;
const BOX_KINDS = ['CASE', 'BOX', 'BAG', 'JAR', 'PKG', 'PACK', 'CAN', 'DRUM'] as const;

const DAY_MS = 86_400_000;
const FIRST_ORDER = Date.UTC(1992, 0, 1) / DAY_MS;
const LAST_ORDER = Date.UTC(1998, 7, 2) / DAY_MS;
/** The day that TPC-H takes for today: what was received by then may have come back. */
const TODAY = Date.UTC(1995, 5, 17) / DAY_MS;

const dates = new Map<number, string>();
function date(day: number): string {
  const known = dates.get(day) ?? new Date(day * DAY_MS).toISOString().slice(0, 10);
  dates.set(day, known);
  return known;
}
const money = (cents: number): string => (cents / 100).toFixed(2);
const line = (...fields: readonly (string | number)[]): string => fields.join('|');
const phone = (nation: number, seeded: Seeded): string =>
  `${nation + 10}-${seeded.between(100, 999)}-${seeded.between(100, 999)}-${seeded.between(1000, 9999)}`;
const priceInCents = (part: number): number => 90_000 + (Math.floor(part / 10) % 20_001) + 100 * (part % 1000);
const supplierOf = (part: number, place: number): number => ((part + place * (SUPPLIERS / SUPPLIERS_OF_A_PART + 1)) % SUPPLIERS) + 1;

/** The items of an order: 1 to 7, from a seed of its own, so that orders and items come from one rule. */
interface Item {
  readonly part: number;
  readonly supplier: number;
  readonly quantity: number;
  readonly cents: number;
  readonly discount: number;
  readonly tax: number;
  readonly shipped: number;
  readonly received: number;
}

function orderOf(order: number): { readonly seeded: Seeded; readonly day: number; readonly items: readonly Item[] } {
  const seeded = seededBy(order);
  const day = seeded.between(FIRST_ORDER, LAST_ORDER);
  const items = Array.from({ length: seeded.between(1, 7) }, (): Item => {
    const part = seeded.between(1, PARTS);
    const quantity = seeded.between(1, 50);
    const shipped = day + seeded.between(1, 121);
    return {
      part,
      quantity,
      shipped,
      supplier: supplierOf(part, seeded.between(0, SUPPLIERS_OF_A_PART - 1)),
      cents: quantity * priceInCents(part),
      discount: seeded.between(0, 10),
      tax: seeded.between(0, 8),
      received: shipped + seeded.between(1, 30),
    };
  });
  return { seeded, day, items };
}

export const TPCH_TABLES: readonly TpchTable[] = [
  {
    name: 'region',
    columns: 'r_regionkey integer not null primary key, r_name char(25) not null, r_comment varchar(152)',
    *rows() {
      for (const [key, name] of REGIONS.entries()) yield line(key, name, seededBy(key).words(8));
    },
  },
  {
    name: 'nation',
    columns: 'n_nationkey integer not null primary key, n_name char(25) not null, n_regionkey integer not null, n_comment varchar(152)',
    *rows() {
      for (const [key, [name, region]] of NATIONS.entries()) yield line(key, name, region, seededBy(100 + key).words(8));
    },
  },
  {
    name: 'supplier',
    columns: `s_suppkey integer not null primary key, s_name char(25) not null, s_address varchar(40) not null, s_nationkey integer not null,
      s_phone char(15) not null, s_acctbal decimal(15,2) not null, s_comment varchar(101) not null`,
    *rows() {
      for (let key = 1; key <= SUPPLIERS; key += 1) {
        const seeded = seededBy(1_000_000 + key);
        const nation = seeded.between(0, NATIONS.length - 1);
        const comment = key % 200 === 0 ? 'asleep Customer slyly Complaints' : seeded.words(7);
        const name = `Supplier#${String(key).padStart(9, '0')}`;
        yield line(key, name, seeded.words(2), nation, phone(nation, seeded), money(seeded.between(-99_999, 999_999)), comment);
      }
    },
  },
  {
    name: 'customer',
    columns: `c_custkey integer not null primary key, c_name varchar(25) not null, c_address varchar(40) not null, c_nationkey integer not null,
      c_phone char(15) not null, c_acctbal decimal(15,2) not null, c_mktsegment char(10) not null, c_comment varchar(117) not null`,
    *rows() {
      for (let key = 1; key <= CUSTOMERS; key += 1) {
        const seeded = seededBy(2_000_000 + key);
        const nation = seeded.between(0, NATIONS.length - 1);
        const name = `Customer#${String(key).padStart(9, '0')}`;
        const balance = money(seeded.between(-99_999, 999_999));
        yield line(key, name, seeded.words(2), nation, phone(nation, seeded), balance, seeded.pick(SEGMENTS), seeded.words(8));
      }
    },
  },
  {
    name: 'part',
    columns: `p_partkey integer not null primary key, p_name varchar(55) not null, p_mfgr char(25) not null, p_brand char(10) not null,
      p_type varchar(25) not null, p_size integer not null, p_container char(10) not null, p_retailprice decimal(15,2) not null,
      p_comment varchar(23) not null`,
    *rows() {
      for (let key = 1; key <= PARTS; key += 1) {
        const seeded = seededBy(3_000_000 + key);
        const maker = seeded.between(1, 5);
        const name = Array.from({ length: 5 }, () => seeded.pick(COLOURS)).join(' ');
        const type = `${seeded.pick(SIZES)} ${seeded.pick(FINISHES)} ${seeded.pick(METALS)}`;
        const container = `${seeded.pick(BOXES)} ${seeded.pick(BOX_KINDS)}`;
        const brand = `Brand#${maker}${seeded.between(1, 5)}`;
        const price = money(priceInCents(key));
        yield line(key, name, `Manufacturer#${maker}`, brand, type, seeded.between(1, 50), container, price, seeded.words(1));
      }
    },
  },
  {
    name: 'partsupp',
    columns: `ps_partkey integer not null, ps_suppkey integer not null, ps_availqty integer not null, ps_supplycost decimal(15,2) not null,
      ps_comment varchar(199) not null, primary key (ps_partkey, ps_suppkey)`,
    *rows() {
      for (let part = 1; part <= PARTS; part += 1) {
        const seeded = seededBy(4_000_000 + part);
        for (let place = 0; place < SUPPLIERS_OF_A_PART; place += 1) {
          const cost = money(seeded.between(100, 100_000));
          yield line(part, supplierOf(part, place), seeded.between(1, 9999), cost, seeded.words(10));
        }
      }
    },
  },
  {
    name: 'orders',
    columns: `o_orderkey integer not null primary key, o_custkey integer not null, o_orderstatus char(1) not null,
      o_totalprice decimal(15,2) not null, o_orderdate date not null, o_orderpriority char(15) not null, o_clerk char(15) not null,
      o_shippriority integer not null, o_comment varchar(79) not null`,
    *rows() {
      for (let key = 1; key <= ORDERS; key += 1) {
        const { seeded, day, items } = orderOf(key);
        // A third of the customers never orders.
        const customer = seeded.between(0, CUSTOMERS / 3 - 1) * 3 + seeded.between(1, 2);
        const open = items.filter(({ shipped }) => shipped > TODAY).length;
        const status = open === 0 ? 'F' : open === items.length ? 'O' : 'P';
        const total = items.reduce(
          (sum, { cents, discount, tax }) => sum + Math.round((cents * (100 - discount) * (100 + tax)) / 10_000),
          0,
        );
        const clerk = `Clerk#${String(seeded.between(1, 100)).padStart(9, '0')}`;
        yield line(key, customer, status, money(total), date(day), seeded.pick(PRIORITIES), clerk, 0, seeded.words(6));
      }
    },
  },
  {
    name: 'lineitem',
    columns: `l_orderkey integer not null, l_partkey integer not null, l_suppkey integer not null, l_linenumber integer not null,
      l_quantity decimal(15,2) not null, l_extendedprice decimal(15,2) not null, l_discount decimal(15,2) not null,
      l_tax decimal(15,2) not null, l_returnflag char(1) not null, l_linestatus char(1) not null, l_shipdate date not null,
      l_commitdate date not null, l_receiptdate date not null, l_shipinstruct char(25) not null, l_shipmode char(10) not null,
      l_comment varchar(44) not null, primary key (l_orderkey, l_linenumber)`,
    *rows() {
      for (let key = 1; key <= ORDERS; key += 1) {
        const { seeded, day, items } = orderOf(key);
        for (const [index, { part, supplier, quantity, cents, discount, tax, shipped, received }] of items.entries()) {
          const flag = received > TODAY ? 'N' : seeded.pick(['A', 'R']);
          const sold = line(key, part, supplier, index + 1, quantity, money(cents), money(discount), money(tax));
          const days = line(date(shipped), date(day + seeded.between(30, 90)), date(received));
          yield line(sold, flag, shipped > TODAY ? 'O' : 'F', days, seeded.pick(INSTRUCTIONS), seeded.pick(MODES), seeded.words(3));
        }
      }
    },
  },
];
