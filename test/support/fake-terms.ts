/** Terms of the app in memory. */
import { mergeTerms, TermId, type Term } from '../../corpus/alignment/terms/term.ts';
import type { EventData, EventName, Handlers } from '../../electron/shared/contract.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { ShownGlossary, TermReport } from '../../electron/shared/term-requests.ts';

const noon = '2026-01-02T12:00:00.000Z';

export class FakeTerms {
  readonly terms = new Map<TermId, Term>();
  report: TermReport = { uses: [], total: 0, texts: 0, renderings: [] };
  glossary: ShownGlossary | null = null;
  private readonly deleted = new Map<TermId, Term>();

  handlers(
    send: <N extends EventName>(name: N, data: EventData<N>) => void,
  ): Pick<Handlers, Extract<keyof Handlers, `term:${string}`>> {
    const { terms, deleted } = this;
    const list = (): Term[] => [...terms.values()];
    const changed = (): void => send('terms:changed', { terms: list() });
    const move = (ids: readonly TermId[], from: Map<TermId, Term>, to: Map<TermId, Term>) => {
      for (const id of ids) {
        to.set(id, found(from, id));
        from.delete(id);
      }
      changed();
      return {};
    };
    return {
      'term:list': list,
      'term:save': ({ id = TermId.parse(`term-${terms.size + 1}`), term }) => {
        const saved = { ...term, id, created: noon, modified: noon };
        terms.set(id, saved);
        changed();
        return saved;
      },
      'term:merge': ({ ids }) => {
        const [first, ...others] = ids.map((id) => found(terms, id));
        const merged = { ...first!, ...mergeTerms(first!, others) };
        move(ids, terms, deleted);
        terms.set(merged.id, merged);
        changed();
        return merged;
      },
      'term:delete': ({ ids }) => move(ids, terms, deleted),
      'term:restore': ({ ids }) => move(ids, deleted, terms),
      'term:uses': () => this.report,
      'term:stopLooking': () => ({}),
      'term:export': ({ format }) => ({ fileName: `Hashiyeh.${format}`, count: terms.size }),
      'term:chooseGlossary': () => this.glossary,
      'term:bringGlossary': () => ({
        added: this.glossary?.added ?? 0,
        enriched: this.glossary?.enriched ?? 0,
      }),
    };
  }
}

function found(terms: ReadonlyMap<TermId, Term>, id: TermId): Term {
  const term = terms.get(id);
  if (term === undefined) throw new CorpusError('notFound', `no term ${id}`, { id });
  return term;
}
