import { NotEmulated } from '../../redshift-error.ts';

/** An engine type read from its name: `STRUCT(a INTEGER, b DECIMAL(5,2)[])`. */
type EngineType =
  | { readonly kind: 'scalar'; readonly name: string }
  | { readonly kind: 'list'; readonly item: EngineType }
  | { readonly kind: 'map'; readonly key: EngineType; readonly value: EngineType }
  | { readonly kind: 'struct'; readonly fields: readonly { readonly name: string; readonly type: EngineType }[] };

/**
 * Engine SQL of the JSON text of a nested value. The engine's own `to_json` prints a DECIMAL as a double and so loses `1.50`.
 *
 * @param value engine SQL of the value
 * @param engineType its type as DESCRIBE names it
 */
export function nestedJson(value: string, engineType: string, names: FieldNames): string {
  return jsonOf(value, new TypeReader(engineType).read(), 0, names);
}

/** External tables declare their fields in lower case, whatever the file's case is. */
export type FieldNames = 'as written' | 'lower case';

function jsonOf(value: string, type: EngineType, depth: number, names: FieldNames): string {
  const item = `x${depth}`;
  switch (type.kind) {
    case 'scalar':
      return scalarJson(value, type.name);
    case 'list':
      return `('[' || array_to_string(list_transform(${value}, lambda ${item}: coalesce(${jsonOf(item, type.item, depth + 1, names)}, 'null')), ',') || ']')`;
    case 'map': {
      const key = `CAST(to_json(CAST(${item}.key AS VARCHAR)) AS VARCHAR)`;
      const entry = `${key} || ':' || coalesce(${jsonOf(`${item}.value`, type.value, depth + 1, names)}, 'null')`;
      return `('{' || array_to_string(list_transform(map_entries(${value}), lambda ${item}: ${entry}), ',') || '}')`;
    }
    case 'struct': {
      const fields = type.fields.map(({ name, type: fieldType }) => {
        const field = `struct_extract(${value}, '${name.replaceAll("'", "''")}')`;
        const spelled = JSON.stringify(names === 'lower case' ? name.toLowerCase() : name).replaceAll("'", "''");
        return `'${spelled}:' || coalesce(${jsonOf(field, fieldType, depth, names)}, 'null')`;
      });
      return `(CASE WHEN ${value} IS NOT NULL THEN '{' || ${fields.join(` || ',' || `)} || '}' END)`;
    }
    default:
      return type satisfies never;
  }
}

function scalarJson(value: string, name: string): string {
  // The engine prints no zero before the point where the type has no digit there, and JSON wants one.
  if (/^DECIMAL\((\d+),\1\)$/.test(name)) return `regexp_replace(CAST(${value} AS VARCHAR), '^(-?)[.]', '\\10.')`;
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|BOOLEAN|DECIMAL\(.*\)|FLOAT|DOUBLE)$/.test(name)) return `CAST(${value} AS VARCHAR)`;
  if (name === 'VARCHAR' || name === 'DATE' || name.startsWith('TIMESTAMP')) return `CAST(to_json(CAST(${value} AS VARCHAR)) AS VARCHAR)`;
  throw new NotEmulated(`nested Parquet values of type ${name}`);
}

class TypeReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): EngineType {
    let type = this.#base();
    while (this.#text.startsWith('[]', this.#at)) {
      this.#at += 2;
      type = { kind: 'list', item: type };
    }
    return type;
  }

  #base(): EngineType {
    if (this.#takes('STRUCT(')) return { kind: 'struct', fields: this.#fields() };
    if (this.#takes('MAP(')) {
      const key = this.read();
      this.#takes(', ');
      const value = this.read();
      this.#takes(')');
      return { kind: 'map', key, value };
    }
    const name = /^[A-Z_0-9 ]+(?:\([\d, ]+\))?/.exec(this.#text.slice(this.#at))?.[0];
    if (name === undefined) throw new NotEmulated(`nested Parquet values of type ${this.#text}`);
    this.#at += name.length;
    return { kind: 'scalar', name };
  }

  #fields(): { name: string; type: EngineType }[] {
    const fields: { name: string; type: EngineType }[] = [];
    do {
      const name = this.#name();
      this.#takes(' ');
      fields.push({ name, type: this.read() });
    } while (this.#takes(', '));
    this.#takes(')');
    return fields;
  }

  #name(): string {
    const rest = this.#text.slice(this.#at);
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const found = quoted?.[0] ?? /^[^\s]+/.exec(rest)?.[0] ?? '';
    this.#at += found.length;
    return quoted ? (quoted[1] ?? '').replaceAll('""', '"') : found;
  }

  #takes(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}
