/** Citing the open document: as a whole, or the part of it that is being read. */
import { cite, type CitationLanguage } from '../../corpus/document/citation.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { Part } from '../../corpus/document/part.ts';
import type { PlainText } from '../../corpus/document/plain-text.ts';
import type { Range } from '../../corpus/document/position.ts';
import { rangeText } from '../../corpus/document/range.ts';
import { copyText } from '../components/copy-text.ts';
import { findPlaced, useAnnotations } from './annotations.ts';
import { useDocument } from './document.ts';
import { notify } from './notices.ts';
import { useReading } from './reading.ts';
import { useSelection } from './selection.ts';
import { useSettings } from './settings.ts';

/**
 * The part with a title of its own at a block: an article, or for a comment the article that it is under. Undefined
 * where the document itself is what there is to cite.
 */
export function citablePart(
  { metadata, parts, blocks }: Document,
  blockId: string | null,
): Part | undefined {
  const here = blocks.find(({ id }) => id === blockId)?.part;
  const byId = new Map(parts.map((part) => [part.id, part]));
  let part = here === undefined ? undefined : byId.get(here);
  // A comment is cited by the text that it answers; a chain of parents is never longer than the list.
  for (let steps = parts.length; part && !standsAlone(part) && steps > 0; steps--) {
    part = part.parent === undefined ? undefined : byId.get(part.parent);
  }
  return part && standsAlone(part) && part.title !== metadata.title ? part : undefined;
}

function standsAlone({ kind, title }: Part): boolean {
  return kind !== 'comment' && title !== '';
}

/** Copies the citation of the document, or of one of its parts, and says so. */
export function copyCitation(document: Document, language: CitationLanguage, part?: Part): void {
  copyText(cite(document, language, part));
  notify({ kind: 'citationCopied' });
}

/** Words of a text in the quotation marks of its language, and under them the citation of their part in that language. */
export function quoteWithSource(document: Document, plain: PlainText, range: Range): string {
  const { blockId } = range.start;
  const block = document.blocks.find(({ id }) => id === blockId);
  const language = block?.direction === 'rtl' ? 'fa' : 'en';
  const words = rangeText(plain, range);
  const quoted = language === 'fa' ? `«${words}»` : `“${words}”`;
  return `${quoted}\n${cite(document, language, citablePart(document, blockId))}`;
}

/** Copies words of the open document with the citation of where they stand, and says so. */
export function copyQuotation(range: Range): void {
  const { open } = useDocument.getState();
  if (open.kind !== 'open') return;
  copyText(quoteWithSource(open.document, useAnnotations.getState().plain, range));
  notify({ kind: 'citationCopied' });
}

/** The words that the popup is about, or that are selected. */
export function wordsInHand(): Range | undefined {
  const { now } = useSelection.getState();
  if (now.kind === 'editing') return findPlaced(now.id)?.range;
  return now.kind === 'none' ? undefined : now.range;
}

/** Copies the selected words with their citation; without any the citation of what is being read, in the interface's language. */
export function citeWhatIsRead(): void {
  const { open } = useDocument.getState();
  if (open.kind !== 'open') return;
  const words = wordsInHand();
  if (words) {
    copyQuotation(words);
    return;
  }
  const part = citablePart(open.document, useReading.getState().here);
  copyCitation(open.document, useSettings.getState().language, part);
}
