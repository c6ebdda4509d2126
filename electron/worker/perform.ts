/** Does one piece of the worker's work. */
import { showOriginal } from '../../corpus/importers/registry.ts';
import type { Work, WorkResults } from './messages.ts';
import { readDocument } from './read-document.ts';

/** Errors: the importers' CorpusErrors. */
export async function perform(work: Work): Promise<WorkResults[Work['kind']]> {
  switch (work.kind) {
    case 'import':
      return readDocument(work.input, work.importedAt);
    case 'show':
      return showOriginal(work.format, { ...work.input, encoding: work.encoding });
  }
}
