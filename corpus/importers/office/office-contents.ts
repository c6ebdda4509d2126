/** What any word processor's file holds, and the document content that it becomes. */
import { CorpusError } from '../../errors.ts';
import type { Place } from '../../document/block.ts';
import type { DocumentContent } from '../../document/document.ts';
import type { Warning } from '../../document/provenance.ts';
import { resolveLinks, type AnchoredDraft } from '../anchored-draft.ts';
import { assemble } from '../assemble.ts';
import { warnAboutBidiControls } from '../bidi-controls.ts';
import type { PartDraft } from '../draft.ts';
import { findBoldHeadings } from './bold-headings.ts';
import { datesOfTime, describeOffice, type OfficeProperties } from './office-metadata.ts';

/** A comment in the margin: who wrote it, when (as the file says), on which words, and what. */
export interface OfficeComment {
  readonly author: string;
  readonly date: string;
  readonly passage: string;
  readonly blocks: readonly AnchoredDraft[];
}

/** Everything that one file holds, before ids are given. */
export interface OfficeContents {
  readonly blocks: readonly AnchoredDraft[];
  readonly comments: readonly OfficeComment[];
  readonly properties: OfficeProperties;
  readonly report: readonly Warning[];
}

/** More of the commented words than this is no title. Units: UTF-16 units. */
const longestTitle = 120;

/**
 * The document content: the text is one part, each comment a part under it. Every block's place names its element in
 * the original view.
 *
 * Errors: CorpusError `emptyFile` where there is neither text nor image.
 */
export function finishOffice(
  contents: OfficeContents,
  fileName: string,
): { content: DocumentContent; report: Warning[] } {
  const blocks = findBoldHeadings(contents.blocks);
  const comments = contents.comments.filter((comment) => comment.blocks.length > 0);
  // A program that never laid the text out noted no page breaks: then the pages are unknown.
  const isPaged = blocks.some(({ place }) => (place.page ?? 1) > 1);
  const drafts = [
    ...blocks,
    ...comments.flatMap((comment, index) =>
      comment.blocks.map((block) => asComment(block, index + 1)),
    ),
  ].map((block, index) => ({ ...block, place: placeOf(block, index, isPaged) }));
  if (!drafts.some(({ text, image }) => /\S/u.test(text) || image !== undefined)) {
    throw new CorpusError('emptyFile', `${fileName}: no text`, { file: fileName });
  }
  const { metadata, report } = describeOffice(contents.properties, blocks, fileName);
  const { title, authors, dates } = metadata;
  const text: PartDraft = { kind: 'section', title, authors, dates };
  const parts = [text, ...comments.map(partOfComment)];
  const words = drafts.map((draft) => draft.text).join('\n');
  return {
    content: resolveLinks(assemble(metadata, parts, drafts), drafts),
    report: [...report, ...contents.report, ...warnAboutBidiControls(words)],
  };
}

function placeOf({ place }: AnchoredDraft, index: number, isPaged: boolean): Place {
  const element = String(index);
  return isPaged && place.page !== undefined ? { element, page: place.page } : { element };
}

function asComment(block: AnchoredDraft, part: number): AnchoredDraft {
  return { ...block, part, kind: block.kind === 'paragraph' ? 'comment' : block.kind };
}

function partOfComment({ author, date, passage }: OfficeComment): PartDraft {
  return {
    kind: 'comment',
    title: shorten(passage),
    authors: author === '' ? [] : [author],
    dates: datesOfTime(date),
    parent: 0,
  };
}

function shorten(passage: string): string {
  const text = passage.replace(/\s+/gu, ' ').trim();
  if (text.length <= longestTitle) return text;
  // Cut between words.
  return `${text.slice(0, longestTitle).replace(/\s\S*$/u, '')} …`;
}
