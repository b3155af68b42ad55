import { SerializationException, ValidationException } from './data-api-error.ts';

/** A parameter as the request has it: the value is always text. */
export interface RequestParameter {
  readonly name: string;
  readonly value: string;
}

/** The members of a request, read one by one with the API's own constraints. Every reader throws a `ValidationException`. */
export class RequestFields {
  readonly #members: Readonly<Record<string, unknown>>;

  constructor(members: Readonly<Record<string, unknown>>) {
    this.#members = members;
  }

  /** @throws SerializationException when the body is not a JSON object. */
  static parse(body: string): RequestFields {
    let value: unknown;
    try {
      value = JSON.parse(body === '' ? '{}' : body);
    } catch (cause) {
      throw new SerializationException('The request body is not JSON.', cause);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new SerializationException('The request body is not a JSON object.');
    }
    return new RequestFields(value as Record<string, unknown>);
  }

  text(name: string): string {
    const value = this.optionalText(name);
    if (value === undefined) throw missing(name);
    return value;
  }

  optionalText(name: string, pattern?: RegExp): string | undefined {
    const value = this.#members[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw wrongType(name, 'a string', value);
    if (pattern && !pattern.test(value)) {
      throw constraint(name, value, `Member must satisfy regular expression pattern: ${pattern.source}`);
    }
    return value;
  }

  optionalChoice<const C extends readonly string[]>(name: string, choices: C): C[number] | undefined {
    const value = this.optionalText(name);
    if (value === undefined) return undefined;
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw constraint(name, value, `Member must satisfy enum value set: [${choices.join(', ')}]`);
    return choice;
  }

  optionalInteger(name: string, minimum: number, maximum: number): number | undefined {
    const value = this.#members[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType(name, 'an integer', value);
    if (value < minimum) throw constraint(name, String(value), `Member must have value greater than or equal to ${minimum}`);
    if (value > maximum) throw constraint(name, String(value), `Member must have value less than or equal to ${maximum}`);
    return value;
  }

  optionalBoolean(name: string): boolean | undefined {
    const value = this.#members[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'boolean') throw wrongType(name, 'true or false', value);
    return value;
  }

  texts(name: string, most: number): readonly string[] {
    const value = this.#members[name];
    if (value === undefined || value === null) throw missing(name);
    if (!Array.isArray(value)) throw wrongType(name, 'a list', value);
    if (value.length < 1 || value.length > most) {
      throw new ValidationException(
        `1 validation error detected: Value at '${memberName(name)}' failed to satisfy constraint: Member must have length between 1 and ${most}, inclusive`,
      );
    }
    return value.map((entry: unknown) => {
      if (typeof entry !== 'string') throw wrongType(name, 'a list of strings', entry);
      return entry;
    });
  }

  parameters(): readonly RequestParameter[] {
    const value = this.#members['Parameters'];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw wrongType('Parameters', 'a list', value);
    if (value.length === 0) throw constraint('Parameters', '[]', 'Member must have length greater than or equal to 1');
    const parameters = value.map(readParameter);
    const names = parameters.map((parameter) => parameter.name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new ValidationException(`Parameter ${twice} is specified more than once.`);
    return parameters;
  }
}

function readParameter(entry: unknown): RequestParameter {
  const { name, value } = (typeof entry === 'object' && entry !== null ? entry : {}) as { name?: unknown; value?: unknown };
  if (typeof name !== 'string') throw missing('Parameters.member.Name');
  if (typeof value !== 'string') throw missing('Parameters.member.Value');
  if (!/^[0-9a-zA-Z_]+$/.test(name))
    throw constraint('Parameters.member.Name', name, 'Member must satisfy regular expression pattern: ^[0-9a-zA-Z_]+$');
  if (value === '') throw constraint('Parameters.member.Value', value, 'Member must have length greater than or equal to 1');
  return { name, value };
}

const memberName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function missing(name: string): ValidationException {
  return new ValidationException(
    `1 validation error detected: Value null at '${memberName(name)}' failed to satisfy constraint: Member must not be null`,
  );
}

function constraint(name: string, value: string, rule: string): ValidationException {
  return new ValidationException(
    `1 validation error detected: Value '${value}' at '${memberName(name)}' failed to satisfy constraint: ${rule}`,
  );
}

function wrongType(name: string, expected: string, value: unknown): SerializationException {
  return new SerializationException(`${name} is ${expected}, not ${JSON.stringify(value)}.`);
}
