/** Answers about terms that look through the library, or come from and go into files; loaded at the first use. */
import { basename } from 'node:path';
import { CorpusError } from '../../corpus/errors.ts';
import type { TermId } from '../../corpus/alignment/terms/term.ts';
import { glossaryFormats } from '../../corpus/exporters/glossary/glossary-formats.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { writeOutside } from '../files/write-file.ts';
import type { Handlers } from '../shared/contract.ts';
import type { ShownGlossary, TermReport } from '../shared/term-requests.ts';
import {
  bringGlossary,
  planGlossary,
  readGlossaryFile,
  type OpenedGlossary,
} from '../terms/bring-terms.ts';
import { beadsIn } from '../pairing/aligned-pair.ts';
import { beadsForWindow } from '../pairing/pair-aligner.ts';
import { termUses } from '../terms/term-uses.ts';
import type { GlossaryRequest, TermServices } from './terms.ts';

/** As many as a reader looks at before deciding. */
const mostExamples = 8;

/** Handlers of these. */
export function glossaryHandlers(services: TermServices): Pick<Handlers, GlossaryRequest> {
  const { library, newId, now, send, dialogs } = services;
  // The last one that this window chose.
  let chosen: OpenedGlossary | undefined;
  const looking = usesFor(services);
  return {
    'term:uses': ({ id }) => looking.of(id),
    'term:stopLooking': () => {
      looking.stop();
      return {};
    },
    'term:export': (wanted) => exportTerms(services, wanted),
    'term:chooseGlossary': async () => {
      const path = await dialogs.chooseGlossary();
      if (path === undefined) return null;
      chosen = await readGlossaryFile(path);
      return shown(library, chosen);
    },
    'term:bringGlossary': () => {
      if (chosen === undefined) {
        const reason = 'no glossary was chosen';
        throw new CorpusError('invalidRequest', reason, { reason });
      }
      const { added, enriched } = bringGlossary(library, chosen, { newId, now });
      chosen = undefined;
      send('terms:changed', { terms: [...library.terms.list()] });
      return { added: added.length, enriched: enriched.length };
    },
  };
}

/** How often a search says how far it is. */
const steps = 50;

/** Looks for the uses of one term at a time, as one window wants them; asked for another one, or stopped, it fails as `cancelled`. */
function usesFor(services: TermServices) {
  const { library, send } = services;
  let last = new AbortController();
  const stop = (): void => last.abort(new CorpusError('cancelled', 'nobody waits for these uses'));
  return {
    stop,
    of(id: TermId): Promise<TermReport> {
      stop();
      last = new AbortController();
      const total = library.list().length;
      const every = Math.max(1, Math.floor(total / steps));
      return termUses(
        library,
        library.terms.term(id),
        async (pair) => beadsIn(await beadsForWindow(pair, services)),
        last.signal,
        (done) => {
          if (done % every === 0) send('term:progressed', { id, done, total });
        },
      );
    },
  };
}

function shown(library: Library, opened: OpenedGlossary): ShownGlossary {
  const { added, enriched, same } = planGlossary(library, opened);
  return {
    fileName: opened.fileName,
    added: added.length,
    enriched: enriched.length,
    same,
    examples: added.slice(0, mostExamples),
    problems: [...opened.problems],
  };
}

async function exportTerms(
  { library, now, version, dialogs }: TermServices,
  { format, ids }: Parameters<Handlers['term:export']>[0],
): Promise<{ fileName: string; count: number } | null> {
  const all = library.terms.list();
  const terms = ids === undefined ? all : all.filter(({ id }) => ids.includes(id));
  const { extension } = glossaryFormats[format];
  const path = await dialogs.chooseGlossaryFile(`Hashiyeh.${extension}`, extension);
  if (path === undefined) return null;
  const generator = `Hashiyeh ${version}`;
  const text = glossaryFormats[format].write({ terms, exportedAt: now(), generator });
  writeOutside(library, path, text);
  return { fileName: basename(path), count: terms.length };
}
