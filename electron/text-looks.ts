/** What can be seen in each text of a library, kept so that a thousand texts are not read anew. */
import type { Document, DocumentId } from '../corpus/document/document.ts';
import type { DocumentSummary } from '../corpus/document/summary.ts';
import type { Library } from '../corpus/storage/library.ts';
import { breather } from './incoming/breathe.ts';

/** A text of the library, and what is seen in it. */
export interface SeenText<Seen> {
  readonly seen: Seen;
  /** The text, read if it was not; undefined where it cannot be read. */
  readonly read: () => Document | undefined;
}

/** What was seen of a document, for as long as its line in the list and what was corrected stay the same. */
interface Kept<Seen> {
  readonly stamp: string;
  readonly seen: Seen;
}

/** One way to look at texts, for all libraries. */
export class TextLooks<Seen> {
  readonly #look: (document: Document) => Seen;
  readonly #kept = new WeakMap<Library, Map<DocumentId, Kept<Seen>>>();

  constructor(look: (document: Document) => Seen) {
    this.#look = look;
  }

  /**
   * Every text in the order of the list; those that cannot be read are left out, opening them says why.
   *
   * Cost: reads every document the first time, while others have their turn; then those that were added or changed.
   * Errors: those of reading a library's list; the signal's reason.
   */
  async *in(library: Library, signal?: AbortSignal): AsyncGenerator<SeenText<Seen>> {
    const breathe = breather(signal);
    for (const summary of library.list()) {
      await breathe();
      const text = this.#seenText(library, summary);
      if (text !== undefined) yield text;
    }
  }

  #seenText(library: Library, summary: DocumentSummary): SeenText<Seen> | undefined {
    const { id } = summary;
    const kept = this.#keptOf(library);
    const stamp = stampOf(library, summary);
    const before = kept.get(id);
    if (before?.stamp === stamp) return { seen: before.seen, read: () => readable(library, id) };
    const document = readable(library, id);
    if (document === undefined) return undefined;
    const seen = this.#look(document);
    kept.set(id, { stamp, seen });
    return { seen, read: () => document };
  }

  #keptOf(library: Library): Map<DocumentId, Kept<Seen>> {
    const kept = this.#kept.get(library) ?? new Map<DocumentId, Kept<Seen>>();
    this.#kept.set(library, kept);
    return kept;
  }
}

function stampOf(library: Library, summary: DocumentSummary): string {
  const { id, title, authors, language, date, importedAt } = summary;
  return JSON.stringify([title, authors, language, date, importedAt, library.corrections(id)]);
}

function readable(library: Library, id: DocumentId): Document | undefined {
  try {
    return library.document(id);
  } catch {
    return undefined;
  }
}
