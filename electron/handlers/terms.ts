/** Answers about terms; every window shows them as they are. */
import { mergeTerms, TermId, type Term } from '../../corpus/alignment/terms/term.ts';
import type { PairAlignerServices } from '../pairing/pair-aligner.ts';
import type { Handlers } from '../shared/contract.ts';
import type { Dialogs } from '../window/dialogs.ts';

/** What these handlers need. */
export interface TermServices extends PairAlignerServices {
  readonly newId: () => string;
  readonly now: () => string;
  readonly version: string;
  readonly dialogs: Pick<Dialogs, 'chooseGlossary' | 'chooseGlossaryFile'>;
}

/** The requests that are answered in `glossaries.ts`. */
export type GlossaryRequest =
  'term:uses' | 'term:stopLooking' | 'term:export' | 'term:chooseGlossary' | 'term:bringGlossary';

/** Handlers of the other `term:*`. */
export function termHandlers({
  library: { terms },
  newId,
  now,
  send,
}: TermServices): Pick<
  Handlers,
  Exclude<Extract<keyof Handlers, `term:${string}`>, GlossaryRequest>
> {
  const changed = (): void => send('terms:changed', { terms: [...terms.list()] });
  return {
    'term:list': () => [...terms.list()],
    'term:save': ({ id: known, term: draft }) => {
      const time = now();
      const id = known ?? TermId.parse(newId());
      const created = known === undefined ? time : terms.term(known).created;
      const term: Term = { ...draft, id, created, modified: time };
      terms.save([term]);
      changed();
      return term;
    },
    'term:merge': ({ ids }) => {
      const [first, ...others] = ids.map((id) => terms.term(id));
      if (first === undefined) throw new RangeError('nothing to merge');
      const { id, created } = first;
      const term = { ...mergeTerms(first, others), id, created, modified: now() };
      terms.save(
        [term],
        others.map((other) => other.id),
      );
      changed();
      return term;
    },
    'term:delete': ({ ids }) => {
      terms.delete(ids);
      changed();
      return {};
    },
    'term:restore': ({ ids }) => {
      terms.restore(ids);
      changed();
      return {};
    },
  };
}
