/** What was read in a line is kept while one text is worked on: its rules look at the same lines again and again. */

const memories: Map<string, unknown>[] = [];
let isRemembering = false;

/**
 * The same function of a line, which answers from memory within `whileRemembering`. It must depend on the line alone, and
 * nobody may change what it returns.
 */
export function remembering<T>(read: (line: string) => T): (line: string) => T {
  const known = new Map<string, T>();
  memories.push(known);
  return (line) => {
    if (!isRemembering) return read(line);
    const before = known.get(line);
    if (before !== undefined || known.has(line)) return before as T;
    const result = read(line);
    known.set(line, result);
    return result;
  };
}

/** The work's result. Afterwards everything is forgotten: a line may hold the whole text that it is a piece of. */
export function whileRemembering<T>(work: () => T): T {
  isRemembering = true;
  try {
    return work();
  } finally {
    isRemembering = false;
    for (const known of memories) known.clear();
  }
}
