/** Who asks for what is being done: every handler of a window runs as that window's request, so that the history can say so. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Author } from '../corpus/storage/journal.ts';
import type { Handlers } from './shared/contract.ts';

const current = new AsyncLocalStorage<Author>();

/** Areas of the contract that bring things in from outside; all others are the reader's own hand. */
const bringing: ReadonlyMap<string, Author['who']> = new Map([
  ['import', 'import'],
  ['incoming', 'import'],
  ['archive', 'archive'],
]);

/** Who changes something now; the app itself where no window has asked for it. */
export function currentAuthor(version: string): Author {
  return current.getStore() ?? { who: 'program', act: 'start', origin: '', version };
}

/** The handlers, each of which runs as `origin`, also where it goes on later (a job). */
export function attributed(
  handlers: Handlers,
  { origin, version }: Pick<Author, 'origin' | 'version'>,
): Handlers {
  const entries = Object.entries(handlers).map(([name, handler]) => {
    const who = bringing.get(name.slice(0, name.indexOf(':'))) ?? 'window';
    const author: Author = { who, act: name, origin, version };
    // Each stays the handler of its own name, which the compiler cannot follow over the union of names.
    const run = handler as (params: unknown) => unknown;
    return [name, (params: unknown) => current.run(author, () => run(params))] as const;
  });
  return Object.fromEntries(entries) as unknown as Handlers;
}
