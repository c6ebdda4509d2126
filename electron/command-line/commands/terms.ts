/** `hashiyeh terms` */
import { resolve } from 'node:path';
import { TermDraft, TermId, type Term } from '../../../corpus/alignment/terms/term.ts';
import { sameWords } from '../../../corpus/alignment/terms/renderings.ts';
import { CorpusError } from '../../../corpus/errors.ts';
import {
  glossaryFormats,
  type GlossaryFormatName,
} from '../../../corpus/exporters/glossary/glossary-formats.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { detectLanguage } from '../../../corpus/text/language.ts';
import { writeOutside } from '../../files/write-file.ts';
import { bringGlossary, planGlossary, readGlossaryFile } from '../../terms/bring-terms.ts';
import { alignedPair } from '../../pairing/aligned-pair.ts';
import { termUses } from '../../terms/term-uses.ts';
import { exitCodes } from '../exit-codes.ts';
import { withLibrary } from '../library-access.ts';
import { isolate } from '../output.ts';
import { tableLines } from '../table.ts';
import { UsageError } from '../usage-error.ts';
import type { Place } from './shelves.ts';

/** Lists the terms, by the words of the original. */
export async function listTerms({ folder, output, surroundings }: Place): Promise<number> {
  const terms = await withLibrary(folder, 'read-only', surroundings, (library) =>
    library.terms.list(),
  );
  if (terms.length === 0) output.message(output.t('commandLine.noTerms'));
  const { t } = output;
  const heading = ['ID', t('terms.original'), t('terms.translation'), t('terms.note')];
  output.result({ terms }, () => tableLines(heading, terms.map(rowOf)));
  return exitCodes.done;
}

const rowOf = ({ id, original, translation, note = '' }: Term): string[] => [
  id.slice(0, 8),
  original.words,
  translation.words,
  note,
];

/** What is said about a new term. */
export interface AddFlags {
  readonly allow?: readonly string[];
  readonly forbid?: readonly string[];
  readonly kind?: string;
  readonly note?: string;
  readonly languages?: readonly string[];
}

/** Adds a term; its languages are told by its letters where they are not said. */
export async function addTerm(
  original: string,
  translation: string,
  { languages = [], allow = [], forbid = [], kind, note }: AddFlags,
  { folder, output, surroundings }: Place,
): Promise<number> {
  const [from = detectLanguage(original), to = detectLanguage(translation)] = languages;
  const parsed = TermDraft.safeParse({
    original: { language: from, words: original },
    translation: { language: to, words: translation },
    allowed: allow,
    forbidden: forbid,
    kind,
    note,
  });
  if (!parsed.success) throw new UsageError((t) => t('commandLine.termWords'));
  await withLibrary(folder, 'open', surroundings, (library) => {
    const time = surroundings.now();
    const id = TermId.parse(surroundings.newId());
    const term: Term = { ...parsed.data, id, created: time, modified: time };
    library.terms.save([term]);
    output.result({ term }, () => [rowOf(term).map(isolate).join('\t')]);
  });
  return exitCodes.done;
}

/** Deletes terms by their ids or the beginnings of these. */
export async function removeTerms(
  ids: readonly string[],
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, (library) => {
    const removed = ids.map((id) => demandTerm(library, id).id);
    library.terms.delete(removed);
    output.result({ removed }, () => removed);
  });
  return exitCodes.done;
}

/** Shows where a term occurs and how it is rendered there; `name` is its id, or words of it. */
export async function showTerm(
  name: string,
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'read-only', surroundings, async (library) => {
    const term = demandTerm(library, name);
    const report = await termUses(
      library,
      term,
      (id) => Promise.resolve(alignedPair(library, id).beads),
      surroundings.signal,
    );
    output.result({ term, ...report }, () => [
      ...report.renderings.map(
        ({ standing, words, count }) =>
          `${count}\t${output.t(`terms.standing.${standing}`)}\t${isolate(words)}`,
      ),
      ...report.uses.map(
        ({ title, before, words, after, beside }) =>
          `${isolate(`${before}[${words}]${after}`)}\t${isolate(beside?.text ?? '')}\t${isolate(title)}`,
      ),
    ]);
  });
  return exitCodes.done;
}

/** Brings glossaries of other programs in; with `dryRun` only says what that would do. */
export async function importTerms(
  files: readonly string[],
  dryRun: boolean,
  { folder, output, surroundings }: Place,
): Promise<number> {
  const { workingFolder, newId, now } = surroundings;
  const glossaries = await Promise.all(
    files.map(async (file) => ({
      file,
      opened: await readGlossaryFile(resolve(workingFolder, file)),
    })),
  );
  await withLibrary(folder, dryRun ? 'read-only' : 'open', surroundings, (library) => {
    const told = glossaries.map(({ file, opened }) => {
      const plan = dryRun
        ? planGlossary(library, opened)
        : bringGlossary(library, opened, { newId, now });
      const { added, enriched, same } = plan;
      for (const { line, reason } of opened.problems) {
        const problem = output.t(`terms.problem.${reason}`);
        output.message(output.t('commandLine.termLine', { file, line, problem }));
      }
      return {
        file,
        added: added.length,
        enriched: enriched.length,
        same,
        problems: opened.problems,
      };
    });
    output.result({ files: told, dryRun }, () =>
      told.map(({ file, added, enriched, same }) =>
        output.t('commandLine.termsBrought', { file, added, enriched, same }),
      ),
    );
  });
  return exitCodes.done;
}

/** Writes the glossary into a file, or on standard output. */
export async function exportTerms(
  format: GlossaryFormatName,
  file: string | undefined,
  { folder, output, surroundings }: Place,
): Promise<number> {
  await withLibrary(folder, 'read-only', surroundings, (library) => {
    const terms = library.terms.list();
    const generator = `Hashiyeh ${surroundings.version}`;
    const text = glossaryFormats[format].write({
      terms,
      exportedAt: surroundings.now(),
      generator,
    });
    if (file === undefined) {
      output.result({ format, terms: terms.length, text }, () => [text.replace(/\r?\n$/u, '')]);
      return;
    }
    writeOutside(library, resolve(surroundings.workingFolder, file), text);
    output.result({ format, terms: terms.length, file }, () => [file]);
  });
  return exitCodes.done;
}

/** Errors: CorpusError `notFound`; UsageError where several are meant. */
function demandTerm(library: Library, name: string): Term {
  const all = library.terms.list();
  const byId = all.filter(({ id }) => id.startsWith(name));
  const found =
    byId.length > 0
      ? byId
      : all.filter(({ original, translation }) =>
          [original.words, translation.words].some((words) => sameWords(words, name)),
        );
  const [first, second] = found;
  if (first === undefined) {
    throw new CorpusError('notFound', `no term ${name}`, { what: 'term', id: name });
  }
  if (second !== undefined) {
    throw new UsageError((t) => t('commandLine.ambiguousId', { id: name, count: found.length }));
  }
  return first;
}
