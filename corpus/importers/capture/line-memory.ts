/** What was read in a line is kept while one text is worked on: its rules look at the same lines again and again. */

/** Answers about a line, each at the place of the function that gave it. */
type Answers = unknown[];

/** More lines would take more memory than their answers save time: a text of 100 MB has over a million. */
const mostLines = 100_000;
const unasked = Symbol('unasked');
/** One memory for all functions: a text of many short lines fills it once instead of once for each. */
const known = new Map<string, Answers>();
let isRemembering = false;
let functions = 0;
/** Several rules ask about a line before they go to the next. */
let last: { readonly line: string; readonly answers: Answers } | undefined;

function answersAbout(line: string): Answers {
  if (last?.line === line) return last.answers;
  let answers = known.get(line);
  if (answers === undefined) {
    answers = new Array<unknown>(functions).fill(unasked);
    if (known.size >= mostLines) known.clear();
    known.set(line, answers);
  }
  last = { line, answers };
  return answers;
}

/**
 * The same function of a line, which answers from memory within `whileRemembering`. It must depend on the line alone, and
 * nobody may change what it returns.
 */
export function remembering<T>(read: (line: string) => T): (line: string) => T {
  const own = functions;
  functions += 1;
  return (line) => {
    if (!isRemembering) return read(line);
    const answers = answersAbout(line);
    const before = answers[own];
    if (before !== unasked) return before as T;
    const result = read(line);
    answers[own] = result;
    return result;
  };
}

/**
 * The work's result. Afterwards everything is forgotten: a line may hold the whole text that it is a piece of. Within
 * other such work, that work forgets.
 */
export function whileRemembering<T>(work: () => T): T {
  if (isRemembering) return work();
  isRemembering = true;
  try {
    return work();
  } finally {
    isRemembering = false;
    last = undefined;
    known.clear();
  }
}
