/** Reads JSON of unknown shape: what is asked for is there in the wanted kind, or it is not there. */

/** Any object of JSON. Only own members count, so that names such as `constructor` mean nothing. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value of a JSON text; undefined where it is none. Cost: linear; nesting of any depth is read. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The value if it is an object, not a list. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;
}

/** A member of an object, looked for under several names. */
export function member(value: unknown, ...names: readonly string[]): unknown {
  const fields = fieldsOf(value);
  const name = names.find((each) => fields !== undefined && Object.hasOwn(fields, each));
  return name === undefined ? undefined : fields?.[name];
}

/** A list as it is, a single value as a list of one, nothing as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** A text that is not blank, without white space at its ends. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/**
 * Words that may be written as a text, by language (`{"fa": …}`), as JSON-LD's `@value`, or as a list of these: the first.
 */
export function wordsOf(value: unknown): string | undefined {
  for (const each of listOf(value).slice(0, mostAlternatives)) {
    const plain = textOf(each);
    if (plain !== undefined) return plain;
    const inside = Object.values(fieldsOf(each) ?? {}).flatMap((one) => textOf(one) ?? []);
    const words = textOf(member(each, '@value', 'value', 'name')) ?? inside[0];
    if (words !== undefined) return words;
  }
  return undefined;
}

/** Nobody writes a title in more languages. */
const mostAlternatives = 100;

const writtenTime =
  /^(\d{4}-\d\d(?:-\d\d)?)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/iu;

/** A time as ISO-8601 UTC; one without a zone is UTC. Undefined for what is no time after the year 1000. */
export function timeOf(value: unknown): string | undefined {
  const [, day, clock = '00:00', zone = 'Z'] = writtenTime.exec(textOf(value) ?? '') ?? [];
  if (day === undefined) return undefined;
  const whole = /[+-]\d\d$/u.test(zone) ? `${zone}:00` : zone;
  const time = new Date(`${day.length === 7 ? `${day}-01` : day}T${clock}${whole}`);
  const year = time.getUTCFullYear();
  return Number.isNaN(year) || year < 1000 || year > 9999 ? undefined : time.toISOString();
}
