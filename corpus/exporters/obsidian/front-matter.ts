/** The YAML at the head of an Obsidian file: properties of ours among those of the reader. */

/** Properties by their names, in their order, each as the lines that it is written in. */
export type Properties = ReadonlyMap<string, string>;

/** The properties, and the rest of the file. */
export interface HeadedText {
  readonly properties: Properties;
  readonly body: string;
}

/** A value on one line: YAML reads JSON's strings and lists as they are. Example: property('a', ['b']) === 'a: ["b"]'. */
export function property(name: string, value: string | readonly string[]): string {
  return `${name}: ${JSON.stringify(value)}`;
}

/** The file's head and body; lines that belong to no property stay with the one before. */
export function readHead(text: string): HeadedText {
  const head = /^---\r?\n([^]*?)^---[ \t]*(?:\r?\n|$)/mu.exec(text);
  if (head?.index !== 0) return { properties: new Map(), body: text };
  const properties = new Map<string, string>();
  let name = '';
  for (const line of (head[1] ?? '').split(/\r?\n/u)) {
    const begun = /^([^\s#:\-][^:]*):(?=\s|$)/u.exec(line)?.[1];
    name = begun ?? name;
    const former = properties.get(name);
    if (line !== '' || former !== undefined) {
      properties.set(name, former === undefined ? line : `${former}\n${line}`);
    }
  }
  return { properties: trimmed(properties), body: text.slice(head[0].length) };
}

/** A file with these properties at its head. */
export function writeHead({ properties, body }: HeadedText): string {
  return `---\n${[...properties.values()].join('\n')}\n---\n${body}`;
}

/**
 * Ours as they are now, in the places of the former ones; the reader's as they are, and those of `kept` as the reader left
 * them.
 */
export function mergeProperties(
  old: Properties,
  fresh: Properties,
  kept: ReadonlySet<string>,
): Properties {
  const merged = new Map(old);
  for (const [name, lines] of fresh) {
    if (!old.has(name) || !kept.has(name)) merged.set(name, lines);
  }
  return merged;
}

function trimmed(properties: Properties): Properties {
  return new Map([...properties].map(([name, lines]) => [name, lines.replace(/\n+$/u, '')]));
}
