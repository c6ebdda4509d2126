/** Front matter: what a text says about itself between two lines of dashes at its start. */

/** The fields by lower-case name, each a list of values, and where the text after it begins (UTF-16 offset, line number). */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly end: number;
  readonly lines: number;
}

/** More lines than this are a text that happens to start with a rule. */
const mostLines = 100;

/**
 * The front matter of a text, or undefined where there is none.
 *
 * Reads the plain subset of YAML that people write there: `key: value`, quoted values, `[a, b]`, and lists of `- value`
 * below a key. Anything else between the dashes means that it is no front matter: then it is text, and nothing is lost.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^---[ \t]*(?:\r\n|\r|\n)/u.exec(text);
  if (opening === null) return undefined;
  const fields = new Map<string, string[]>();
  let current: string[] | undefined;
  let at = opening[0].length;
  for (let line = 1; line <= mostLines && at < text.length; line += 1) {
    const found = /(?:\r\n|\r|\n)/u.exec(text.slice(at, at + 4096));
    const width = found?.index ?? Math.min(4096, text.length - at);
    const content = text.slice(at, at + width);
    at += width + (found?.[0].length ?? 0);
    if (/^(?:---|\.\.\.)[ \t]*$/u.test(content)) return { fields, end: at, lines: line + 1 };
    if (/^\s*(?:#.*)?$/u.test(content)) continue;
    const item = /^\s*-\s+(?<value>.+)$/u.exec(content)?.groups?.value;
    if (item !== undefined && current !== undefined) {
      current.push(unquote(item));
      continue;
    }
    const field = /^(?<key>[\p{L}_][\p{L}\p{N}_ -]*?)\s*:(?:\s+(?<value>.*))?$/u.exec(
      content,
    )?.groups;
    if (field?.key === undefined) return undefined;
    current = readValues(field.value ?? '');
    fields.set(field.key.toLowerCase(), current);
  }
  return undefined;
}

function readValues(value: string): string[] {
  const trimmed = value.trim();
  if (trimmed === '') return [];
  const list = /^\[(?<items>.*)\]$/u.exec(trimmed)?.groups?.items;
  if (list === undefined) return [unquote(trimmed)];
  return list
    .split(/[,،]/u)
    .map(unquote)
    .filter((item) => item !== '');
}

function unquote(value: string): string {
  const trimmed = value.trim();
  const quoted = /^(["'])(?<inner>.*)\1$/u.exec(trimmed)?.groups?.inner;
  return (quoted ?? trimmed).trim();
}
