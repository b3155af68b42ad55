import { it } from 'vitest';
import { expectSameTablesInAnyOrder } from './warehouse/any-order.ts';

it('loads fifty stories into the same tables, whatever happens on the way', () => expectSameTablesInAnyOrder(50), 900_000);
