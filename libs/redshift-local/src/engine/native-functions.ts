import { DuckDBScalarFunction, DuckDBTimestampValue, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { RedshiftError } from '../redshift-error.ts';
import { ARRAY_FUNCTIONS } from './array-functions.ts';
import { FORMAT_FUNCTIONS } from './format-functions.ts';
import { HASH_FUNCTIONS } from './hash-functions.ts';
import { INTERVAL_FUNCTIONS } from './interval-functions.ts';
import { NUMERIC_FUNCTIONS } from './numeric-functions.ts';
import { NATIVE_TYPES, nativeValue, type NativeFunction, type NativeValue } from './native-function.ts';
import { OBJECT_TRANSFORM_FUNCTIONS } from './object-transform.ts';
import { REGEX_FUNCTIONS } from './regex-functions.ts';
import { SUPER_ARITHMETIC_FUNCTIONS } from './super-arithmetic.ts';
import { SUPER_FUNCTIONS } from './super-functions.ts';
import { SUPER_LIMIT_FUNCTIONS } from './super-limits.ts';
import { TERADATA_FUNCTIONS } from './teradata-number.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';
import { TIME_FUNCTIONS } from './time-functions.ts';
import { VARBYTE_FUNCTIONS } from './varbyte-functions.ts';

const NATIVE_FUNCTIONS: readonly NativeFunction[] = [
  ...SUPER_FUNCTIONS,
  ...SUPER_ARITHMETIC_FUNCTIONS,
  ...OBJECT_TRANSFORM_FUNCTIONS,
  ...SUPER_LIMIT_FUNCTIONS,
  ...ARRAY_FUNCTIONS,
  ...HASH_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...REGEX_FUNCTIONS,
  ...NUMERIC_FUNCTIONS,
  ...FORMAT_FUNCTIONS,
  ...INTERVAL_FUNCTIONS,
  ...TIME_FUNCTIONS,
  ...VARBYTE_FUNCTIONS,
  ...TERADATA_FUNCTIONS,
];

/** Makes every native function known to the instance that `connection` belongs to. */
export function registerNativeFunctions(connection: DuckDBConnection): void {
  for (const definition of NATIVE_FUNCTIONS) connection.registerScalarFunction(scalarFunction(definition));
}

function scalarFunction(definition: NativeFunction): DuckDBScalarFunction {
  const { parameters, returns } = definition;
  const call = definition.call as (...args: NativeValue[]) => NativeValue | null;
  return DuckDBScalarFunction.create({
    name: definition.name,
    parameterTypes: parameters.map((type) => NATIVE_TYPES[type]),
    returnType: NATIVE_TYPES[returns],
    specialHandling: true,
    mainFunction: (info, input, output) => {
      const columns = parameters.map((_type, index) => input.getColumnVector(index));
      try {
        for (let row = 0; row < input.rowCount; row += 1) {
          const args: NativeValue[] = [];
          for (const [index, type] of parameters.entries()) {
            const value = nativeValue(columns[index]?.getItem(row) ?? null, type);
            if (value === null) break;
            args.push(value);
          }
          const result = args.length === parameters.length ? call(...args) : null;
          output.setItem(row, engineValue(result, returns));
        }
      } catch (error) {
        info.setError(raised(error));
        return;
      }
      output.flush();
    },
  });
}

function engineValue(value: NativeValue | null, type: NativeFunction['returns']): DuckDBValue {
  return type === 'timestamp' && typeof value === 'bigint' ? new DuckDBTimestampValue(value) : value;
}

/** The form in which `translateError` reads an error that crossed the engine; what is no `RedshiftError` is a fault of ours. */
function raised(error: unknown): string {
  if (error instanceof RedshiftError) return `HAKKAI|${error.sqlstate}|${error.message}`;
  return `fault in a native function: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
