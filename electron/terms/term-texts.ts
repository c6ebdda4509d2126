/** The texts of a library as terms are looked for in them: what each may hold is kept, so that a thousand texts are not read anew. */
import { beginningsOf, mayHold, type Beginnings } from '../../corpus/alignment/terms/beginnings.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { breather } from '../incoming/breathe.ts';

/** What was seen of a document, for as long as its line in the list stays the same. */
interface Seen {
  readonly stamp: string;
  readonly beginnings: Beginnings;
}

const seen = new WeakMap<Library, Map<DocumentId, Seen>>();

/**
 * The documents that may hold any of these words in some form, in the order of the list; those that cannot be read are left
 * out, opening them says why.
 *
 * Cost: reads every document the first time, while others have their turn; then those that changed and those that are given.
 * Errors: those of reading a library; the signal's reason.
 */
export async function* textsWith(
  library: Library,
  words: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<Document> {
  const known = seen.get(library) ?? new Map<DocumentId, Seen>();
  seen.set(library, known);
  const breathe = breather(signal);
  for (const summary of library.list()) {
    await breathe();
    const document = documentWith(library, summary, words, known);
    if (document !== undefined) yield document;
  }
}

function documentWith(
  library: Library,
  { id, title, importedAt }: DocumentSummary,
  words: readonly string[],
  known: Map<DocumentId, Seen>,
): Document | undefined {
  const stamp = `${importedAt} ${title}`;
  const before = known.get(id);
  if (before?.stamp === stamp && !words.some((each) => mayHold(before.beginnings, each))) {
    return undefined;
  }
  try {
    const document = library.document(id);
    if (before?.stamp === stamp) return document;
    const beginnings = beginningsOf(document.blocks.map(({ text }) => text));
    known.set(id, { stamp, beginnings });
    return words.some((each) => mayHold(beginnings, each)) ? document : undefined;
  } catch {
    return undefined;
  }
}
