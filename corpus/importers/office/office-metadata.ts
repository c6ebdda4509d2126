/** Metadata of a word processor's file: what it says, unless a program said it. */
import type { WrittenDate } from '../../document/part.ts';
import type { Warning } from '../../document/provenance.ts';
import type { MetadataDraft } from '../assemble.ts';
import { opensContents } from '../capture/contents.ts';
import { isMachineAuthor, isMachineTitle } from '../machine-name.ts';
import { titleFromFileName } from '../title.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';

/** The properties as written; empty where the file does not say. */
export interface OfficeProperties {
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly keywords: string;
  readonly category: string;
}

/** A title that is longer is a paragraph. */
const longestTitle = 200;

/**
 * Metadata and the warning that goes with it. The title is the text's own (a leading heading), else the one in the
 * properties, which templates carry from text to text; else the first heading, else the file's name.
 */
export function describeOffice(
  properties: OfficeProperties,
  blocks: readonly AnchoredDraft[],
  fileName: string,
): { metadata: MetadataDraft; report: Warning[] } {
  const text = blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'figure');
  const heading = text.find(
    ({ kind, text: words }) =>
      kind === 'heading' && words.length <= longestTitle && !opensContents(words.trim()),
  );
  const own = heading !== undefined && heading === text[0] ? oneLine(heading.text) : '';
  const said = isMachineTitle(properties.title) ? '' : properties.title;
  const found = own || said || oneLine(heading?.text ?? '');
  const report: Warning[] = [];
  const title = found || titleFromFileName(fileName, report, text);
  return {
    metadata: {
      title,
      authors: properties.author
        .split(/\s*;\s*/)
        .filter((author) => author !== '' && !isMachineAuthor(author)),
      dates: datesOfTime(properties.date),
      tags: properties.keywords.split(/\s*[,;،؛]\s*/).filter((tag) => tag !== ''),
      ...(properties.category === '' ? {} : { category: properties.category }),
    },
    report,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The day of a time that a program wrote; none where it wrote something else, or zeros for a day that it did not know. */
export function datesOfTime(time: string): WrittenDate[] {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0];
  return iso === undefined || Number.isNaN(Date.parse(iso))
    ? []
    : [{ text: time, iso, calendar: 'gregorian' }];
}
