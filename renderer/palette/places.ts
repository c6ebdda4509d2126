/** The lines of the palette that lead to a place: headings, notes and pages of the open text, and other texts. */
import type { TFunction } from 'i18next';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import type { Document } from '../../corpus/document/document.ts';
import { outline, type OutlineEntry } from '../../corpus/document/outline.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { fold } from '../../corpus/text/fold.ts';
import { describeText } from '../../corpus/text/language.ts';
import type { Format } from '../components/use-format.ts';
import type { Placed } from '../state/placing.ts';
import { goToAnnotation, goToBlock } from '../state/reading.ts';
import { openDocument } from '../state/document.ts';
import type { Entry } from './entry.ts';

/** Parts and headings of a text, in its order, each as deep as it stands. Cost: O(blocks). */
export function headingEntries(document: Document): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (lines: readonly OutlineEntry[], depth: number): void => {
    for (const { title, blockId, partId, children } of lines) {
      entries.push({
        key: `heading ${blockId} ${partId} ${entries.length}`,
        group: 'heading',
        title,
        voice: () => describeText(title, document.metadata),
        texts: [],
        depth,
        run: () => goToBlock(blockId),
      });
      add(children, depth + 1);
    }
  };
  add(outline(document).entries, 0);
  return entries;
}

/** Long enough to know a passage again by. Units: UTF-16. */
const excerptLength = 120;

/** Annotations in the order of the text: notes by their words, highlights by the words that they mark. */
export function noteEntries(
  placed: readonly Placed[],
  format: Format,
  t: TFunction,
): readonly Entry[] {
  return placed.map(({ annotation }, index) => {
    const quote = quoteOf(annotation);
    const note = annotation.bodies.map(({ value }) => value).join(' ');
    const title = (note === '' ? quote : note).slice(0, excerptLength);
    return {
      key: `note ${annotation.id}`,
      group: 'note',
      title,
      voice: () => describeText(title),
      detail: t('palette.numbered', { shown: format.number(index + 1) }),
      texts: [quote, note, String(index + 1)],
      run: () => goToAnnotation(annotation.id),
    };
  });
}

function quoteOf({ selectors }: Annotation): string {
  for (const selector of selectors) {
    if (selector.type === 'TextQuoteSelector') return selector.exact;
  }
  return '';
}

/** The texts of the library by title; `openId` is the one that is open. */
export function documentEntries(
  documents: readonly DocumentSummary[],
  openId: string | null,
): readonly Entry[] {
  return documents.map(({ id, title, authors, language, direction }) => ({
    key: `document ${id}`,
    group: 'document',
    title,
    voice: () => describeText(title, { language, direction }),
    texts: authors,
    current: id === openId,
    ...(authors.length > 0 ? { detail: authors.join(' · ') } : {}),
    run: () => openDocument(id),
  }));
}

/** The first block of each page that a text says it has; empty for texts without pages. */
export function pagesOf({ blocks }: Pick<Document, 'blocks'>): ReadonlyMap<number, string> {
  const pages = new Map<number, string>();
  for (const { id, kind, place } of blocks) {
    if (place.page === undefined || kind === 'furniture' || pages.has(place.page)) continue;
    pages.set(place.page, id);
  }
  return pages;
}

/** The page that a query asks for: a bare number, or one after the word for a page, in either language and digits. */
export function pageEntries(
  typed: string,
  pages: ReadonlyMap<number, string>,
  format: Format,
  t: TFunction,
): readonly Entry[] {
  const asked = /^(?:page|p\.?|صفحه|ص\.?)?\s*(\d+)$/u.exec(fold(typed).text.trim())?.[1];
  const page = Number(asked);
  const blockId = asked === undefined ? undefined : pages.get(page);
  if (blockId === undefined) return [];
  const title = t('palette.page', { shown: format.number(page) });
  return [{ key: `page ${page}`, group: 'page', title, texts: [], run: () => goToBlock(blockId) }];
}
