/** A large answer as its JSON: crossing into the window as objects, a long text takes ten times as long. */

/** A value's JSON; `T` is the value that `read` gives back. */
export class Written<T> {
  // Only the compiler knows it: what the text is when it is read.
  declare readonly value: T;
  constructor(readonly json: string) {}
}

/** The value, written. */
export function write<T>(value: T): Written<T> {
  return new Written(JSON.stringify(value));
}

/**
 * An object of which one member is written already.
 * Example: `writeWith('document', written, { position })` is `{"document":…,"position":…}`.
 */
export function writeWith<K extends string, V, R extends object>(
  key: K,
  { json }: Written<V>,
  rest: R,
): Written<R & Readonly<Record<K, V>>> {
  const members = JSON.stringify(rest).slice(1);
  const comma = members === '}' ? '' : ',';
  return new Written(`{${JSON.stringify(key)}:${json}${comma}${members}`);
}
