/** The part of JSON Schema that the product's own schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** One thing that a file says wrongly: “indicators[0].units”, “至少要1项 at least 1”. */
export interface Fault {
  /** '' for the whole. */
  readonly path: string;
  readonly what: string;
}

/** What of a value its schema does not take, in the order of the file; the editor says the same from the same schema. */
export function faultsOf(value: unknown, schema: Schema): readonly Fault[] {
  return [...faultsIn(value, schema, '', schema.definitions ?? {})];
}

type Definitions = Readonly<Record<string, Schema>>;

function* faultsIn(value: unknown, schema: Schema, path: string, all: Definitions): Generator<Fault> {
  if (schema.$ref !== undefined) {
    yield* faultsIn(value, all[schema.$ref.replace('#/definitions/', '')] ?? {}, path, all);
    return;
  }
  if (schema.oneOf) {
    yield* faultsOfOne(value, schema.oneOf, path, all);
    return;
  }
  const allowed = schema.enum ?? ('const' in schema ? [schema.const] : undefined);
  if (allowed && !allowed.includes(value)) {
    yield { path, what: `只能是 one of ${allowed.map((one) => JSON.stringify(one)).join('、')}` };
  } else if (schema.type !== undefined && ![schema.type].flat().includes(typeOf(value, schema.type))) {
    yield {
      path,
      what: `应为${[schema.type]
        .flat()
        .map((type) => TYPES[type] ?? type)
        .join('或')}`,
    };
  } else if (typeof value === 'string') {
    yield* faultsOfText(value, schema, path);
  } else if (typeof value === 'number') {
    const { minimum = -Infinity, maximum = Infinity } = schema;
    if (value < minimum || value > maximum)
      yield { path, what: `应在 between ${minimum} 和 ${maximum} 之间` };
  } else if (Array.isArray(value)) {
    yield* faultsOfList(value, schema, path, all);
  } else if (typeof value === 'object' && value !== null) {
    yield* faultsOfRecord(value as Readonly<Record<string, unknown>>, schema, path, all);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: '字符串 a string',
  array: '列表 a list',
  object: '对象 an object',
  boolean: ' true 或 false',
  integer: '整数 a whole number',
  null: ' null',
};

function typeOf(value: unknown, wanted: Schema['type']): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value) && [wanted].flat().includes('integer')) return 'integer';
  return typeof value;
}

function* faultsOfText(text: string, { minLength = 0, pattern }: Schema, path: string): Generator<Fault> {
  if (text.length < minLength) yield { path, what: '不能为空 must not be empty' };
  else if (pattern !== undefined && !new RegExp(pattern, 'u').test(text))
    yield { path, what: `“${text}”格式不符 does not match ${pattern}` };
}

function* faultsOfList(
  list: readonly unknown[],
  schema: Schema,
  path: string,
  all: Definitions,
): Generator<Fault> {
  const { items, minItems = 0, maxItems = Infinity } = schema;
  if (list.length < minItems) yield { path, what: `至少要 at least ${minItems} 项` };
  if (list.length > maxItems) yield { path, what: `至多只能 at most ${maxItems} 项` };
  if (items) for (const [i, one] of list.entries()) yield* faultsIn(one, items, `${path}[${i}]`, all);
}

function* faultsOfRecord(
  record: Readonly<Record<string, unknown>>,
  { properties = {}, required = [], additionalProperties }: Schema,
  path: string,
  all: Definitions,
): Generator<Fault> {
  for (const name of required) if (!(name in record)) yield { path, what: `缺少 lacks “${name}”` };
  for (const [name, value] of Object.entries(record)) {
    const own = path === '' ? name : `${path}.${name}`;
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (schema) yield* faultsIn(value, schema, own, all);
    else if (additionalProperties === false) yield { path: own, what: '没有这一项 no such field' };
  }
}

/** Of several forms the one whose fixed fields the value has. */
function* faultsOfOne(
  value: unknown,
  forms: readonly Schema[],
  path: string,
  all: Definitions,
): Generator<Fault> {
  const record =
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const fixed = (form: Schema) =>
    Object.entries(form.properties ?? {}).find(
      ([name, one]) => 'const' in one && form.required?.includes(name),
    );
  const own = forms.find((form) => {
    const [name, one] = fixed(form) ?? [];
    return name !== undefined && record[name] === one?.const;
  });
  if (own) {
    yield* faultsIn(value, own, path, all);
    return;
  }
  const name = fixed(forms[0] ?? {})?.[0] ?? '';
  const known = forms.map((form) => JSON.stringify(fixed(form)?.[1].const)).join('、');
  yield { path: path === '' ? name : `${path}.${name}`, what: `只能是 one of ${known}` };
}
