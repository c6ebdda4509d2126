/** Answers about terms that look through the library, or come from and go into files; loaded at the first use. */
import { basename } from 'node:path';
import { CorpusError } from '../../corpus/errors.ts';
import { glossaryFormats } from '../../corpus/exporters/glossary/glossary-formats.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { writeOutside } from '../files/write-file.ts';
import type { Handlers } from '../shared/contract.ts';
import type { ShownGlossary } from '../shared/term-requests.ts';
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
  return {
    'term:uses': ({ id }) =>
      termUses(library, library.terms.term(id), async (pair) =>
        beadsIn(await beadsForWindow(pair, services)),
      ),
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
