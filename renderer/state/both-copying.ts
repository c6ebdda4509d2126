/** Copies a highlight with two targets: both passages, each with the citation of its text. */
import { anchor } from '../../corpus/annotations/anchor.ts';
import type { AnnotationId, Counterpart } from '../../corpus/annotations/annotation.ts';
import { quoteOf } from '../../corpus/annotations/decide.ts';
import { cite } from '../../corpus/document/citation.ts';
import type { Document } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import { copyText } from '../components/copy-text.ts';
import { findPlaced, useAnnotations } from './annotations.ts';
import { quoteWithSource } from './citing.ts';
import { request } from './client.ts';
import { useDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';
import { shownPair } from './parallel.ts';

/** Copies the quotation with its translation and where each is from, the open text first. */
export async function quoteBothSides(id: AnnotationId): Promise<void> {
  const { open } = useDocument.getState();
  const placed = findPlaced(id);
  const counterpart = placed?.annotation.counterpart;
  if (open.kind !== 'open' || placed?.range === undefined || counterpart === undefined) return;
  try {
    const here = quoteWithSource(open.document, useAnnotations.getState().plain, placed.range);
    const there = quoted(await documentOf(counterpart), counterpart);
    copyText(`${here}\n\n${there}`);
    notify({ kind: 'citationCopied' });
  } catch (error) {
    notifyError(error);
  }
}

async function documentOf({ documentId }: Counterpart): Promise<Document> {
  const pair = shownPair();
  if (pair?.other.id === documentId) return pair.other;
  return request('pair:readDocument', { id: documentId });
}

/** Words that are not found (any more) are cited as they were marked. */
function quoted(document: Document, { selectors }: Counterpart): string {
  const plain = plainText(document.blocks);
  const found = anchor(plain, selectors);
  if (found !== 'orphan') return quoteWithSource(document, plain, found.range);
  const isPersian = document.metadata.direction === 'rtl';
  const words = quoteOf({ selectors });
  const marked = isPersian ? `«${words}»` : `“${words}”`;
  return `${marked}\n${cite(document, isPersian ? 'fa' : 'en')}`;
}
