/** `hashiyeh import-annotations FILE…` */
import { resolve } from 'node:path';
import { errorText } from '../../shared/error-text.ts';
import { fateOf } from '../../shared/incoming-text.ts';
import type { FailedIncoming, IncomingReport } from '../../shared/incoming-requests.ts';
import { fileSource } from '../../importing/source.ts';
import { breather } from '../../incoming/breathe.ts';
import { keepIncoming } from '../../incoming/keep.ts';
import { matchIncoming, planIncoming, type IncomingPlan } from '../../incoming/plan.ts';
import { largestIncoming, readSources } from '../../incoming/read-incoming.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import { isolate, type Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';

/** What is brought in; `document`: every note is about that text; `mine`: names under which the reader wrote. */
export interface ImportAnnotationsOptions {
  readonly files: readonly string[];
  readonly document?: string;
  readonly mine?: readonly string[];
  readonly dryRun?: boolean;
}

/** Brings notes in, or with `dryRun` says what would be done. Files that cannot be read do not keep the others back. */
export async function importAnnotationsCommand(
  options: ImportAnnotationsOptions,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  const { now, signal, workingFolder } = surroundings;
  const { dryRun = false, mine = [] } = options;
  const sources = options.files.map((file) =>
    fileSource(resolve(workingFolder, file), largestIncoming, file),
  );
  const { files, failed } = await readSources(sources, signal);
  const breathe = breather(signal);
  const mode = dryRun ? 'read-only' : 'open';
  const reports = await withLibrary(folder, mode, surroundings, async (library) => {
    const document =
      options.document === undefined ? {} : { document: findDocument(library, options.document) };
    const reported: IncomingReport[] = [];
    for (const file of files) {
      const context = { library, choices: { documents: {}, mine: [...mine] }, now: now(), breathe };
      const matched = await matchIncoming(file, library, breathe);
      const plan: IncomingPlan = await planIncoming(matched, { ...context, ...document });
      // One after the other, so that an item that stands in two files is brought once.
      if (!dryRun) keepIncoming(library, [plan]);
      reported.push(plan.report);
    }
    return reported;
  });
  report(reports, failed, dryRun, output);
  return failed.length > 0 ? exitCodes.failed : exitCodes.done;
}

function report(
  files: readonly IncomingReport[],
  failed: readonly FailedIncoming[],
  dryRun: boolean,
  output: Output,
): void {
  const { t } = output;
  const failures = failed.map(({ file, error: { code, message } }) => ({ file, code, message }));
  output.result({ files, failed: failures, dryRun }, () =>
    files.flatMap((file) => linesOf(file, output)),
  );
  for (const { error } of failed) output.message(`hashiyeh: ${errorText(t, error)}`);
  if (dryRun && files.length > 0) output.message(t('commandLine.incomingDryRun'));
}

/** The counts of a file, then what the reader may want to do something about. */
function linesOf(report: IncomingReport, { t }: Output): readonly string[] {
  const { file, format, items, texts } = report;
  const doubts = texts.filter(({ state }) => state === 'doubt');
  const untold = items.filter(
    ({ status, elsewhere }) => status === 'unplaced' || status === 'leftOut' || elsewhere,
  );
  return [
    `${isolate(file)} (${t(`incoming.format.${format}`)}): ${t('incoming.counts', { ...report })}`,
    ...doubts.flatMap(({ title, candidates }) => [
      `  ${t('commandLine.incomingDoubt', { title: isolate(title) })}`,
      ...candidates.map(
        (each) => `    ${each.id}  ${isolate(each.title)} (${t(`incoming.reason.${each.reason}`)})`,
      ),
    ]),
    ...untold.map((item) => {
      const words = [item.quote, item.note].filter(Boolean).join(' — ');
      return `  ${fateOf(t, item)}: ${isolate(words)}`;
    }),
  ];
}
