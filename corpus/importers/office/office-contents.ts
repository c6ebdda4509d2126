/** What any word processor's file holds, and the document content that it becomes. */
import type { Place } from '../../document/block.ts';
import type { DocumentContent } from '../../document/document.ts';
import type { Warning } from '../../document/provenance.ts';
import { resolveLinks, type AnchoredDraft } from '../anchored-draft.ts';
import { assembleWeighed, type MetadataDraft } from '../assemble.ts';
import { warnAboutTurningDrafts } from '../bidi-controls.ts';
import { addPrintedLead } from '../capture/titled-lead.ts';
import { originOf } from '../capture/whole.ts';
import type { CommentDraft } from '../comment-draft.ts';
import type { PartDraft } from '../draft.ts';
import { dropRepeatedAlts } from '../repeated-alt.ts';
import { requireText } from '../require-text.ts';
import { weighDrafts } from '../weighed-draft.ts';
import { findBoldHeadings } from './bold-headings.ts';
import { draftOfComment, placeComments, type OfficeComment } from './comment-places.ts';
import { datesOfTime, describeOffice, type OfficeProperties } from './office-metadata.ts';

/** Everything that one file holds, before ids are given. */
export interface OfficeContents {
  readonly blocks: readonly AnchoredDraft[];
  readonly comments: readonly OfficeComment[];
  readonly properties: OfficeProperties;
  readonly report: readonly Warning[];
}

/** What a file becomes. */
export interface FinishedOffice {
  readonly content: DocumentContent;
  readonly comments: readonly CommentDraft[];
  readonly report: readonly Warning[];
}

/**
 * The document content: the text is one part; a comment that no place is known for is a part under it. Every block's
 * place names its element in the original view.
 *
 * Errors: CorpusError `emptyFile` where there is neither text nor image.
 */
export function finishOffice(contents: OfficeContents, fileName: string): FinishedOffice {
  const blocks = dropRepeatedAlts(findBoldHeadings(contents.blocks));
  const { placed, loose } = placeComments(contents.comments, blocks);
  // A program that never laid the text out noted no page breaks: then the pages are unknown.
  const isPaged = blocks.some(({ place }) => (place.page ?? 1) > 1);
  const drafts = [
    ...blocks,
    ...loose.flatMap((comment, index) =>
      comment.blocks.map((block) => asComment(block, index + 1)),
    ),
  ].map((block, index) => ({ ...block, place: placeOf(block, index, isPaged) }));
  requireText(drafts, fileName);
  const { metadata, report } = describeOffice(contents.properties, blocks, fileName);
  const text = describeText(metadata, blocks);
  const weighed = weighDrafts(drafts);
  const content = resolveLinks(
    assembleWeighed(
      { ...metadata, ...originOf(text) },
      [text, ...loose.map(partOfComment)],
      weighed,
    ),
    drafts,
  );
  return {
    content,
    comments: placed.map((comment) => draftOfComment(comment, content)),
    report: [
      ...report,
      ...contents.report,
      ...warnAboutTurningDrafts(weighed),
      ...tellComments(placed.length),
    ],
  };
}

/** The text as its properties and the lines around its title describe it. */
function describeText(
  { title, authors, dates, category }: MetadataDraft,
  blocks: readonly AnchoredDraft[],
): PartDraft {
  const filed = category === undefined ? {} : { category };
  const text: PartDraft = { kind: 'section', title, authors, dates: [], ...filed };
  addPrintedLead(text, blocks);
  // When the file was made is the text's day only where the text has none.
  if (text.dates.length === 0) text.dates = dates;
  return text;
}

/** A line of the report where comments have become notes. */
function tellComments(count: number): Warning[] {
  if (count === 0) return [];
  const message = `${count} comments of the file became notes`;
  return [{ code: 'commentsAsNotes', message, details: { count } }];
}

function placeOf({ place }: AnchoredDraft, index: number, isPaged: boolean): Place {
  const element = String(index);
  return isPaged && place.page !== undefined ? { element, page: place.page } : { element };
}

function asComment(block: AnchoredDraft, part: number): AnchoredDraft {
  return { ...block, part, kind: block.kind === 'paragraph' ? 'comment' : block.kind };
}

function partOfComment({ author, date }: OfficeComment): PartDraft {
  return {
    kind: 'comment',
    title: '',
    authors: author === '' ? [] : [author],
    dates: datesOfTime(date),
    parent: 0,
  };
}
