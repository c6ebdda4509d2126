/** What a capture as a whole says of itself, from its parts. */
import type { Warning } from '../../document/provenance.ts';
import type { MetadataDraft } from '../assemble.ts';
import type { BlockDraft, PartDraft } from '../draft.ts';
import { titleFromFileName } from '../title.ts';
import { isLabel } from './furniture.ts';

/**
 * Metadata of the document: those of its only article; a page of several articles is named by the line at its head (the
 * site's name), and its authors and dates stay with the articles. Without either the file's name is the title, and
 * `report` says so.
 */
export function describeWhole(
  parts: readonly PartDraft[],
  drafts: readonly BlockDraft[],
  fileName: string,
  report: Warning[],
): MetadataDraft {
  const [only, ...others] = parts.filter(({ kind }) => kind !== 'comment');
  if (only !== undefined && others.length === 0) {
    const { title } = only;
    return {
      title: title === '' ? titleFromFileName(fileName, report, drafts) : title,
      tags: [],
      ...originOf(only),
    };
  }
  const head = drafts[0];
  const isNamed = head?.kind === 'furniture' && isLabel(head.text) && /\p{L}/u.test(head.text);
  return {
    title: isNamed ? head.text : titleFromFileName(fileName, report, drafts),
    authors: [],
    dates: [],
    tags: [],
  };
}

/** What the only text of a document says for the document: its people, days and section. */
export function originOf({
  authors,
  dates,
  publisher,
  translator,
  category,
}: PartDraft): Pick<MetadataDraft, 'authors' | 'dates' | 'publisher' | 'translator' | 'category'> {
  return {
    authors,
    dates,
    ...(publisher === undefined ? {} : { publisher }),
    ...(translator === undefined ? {} : { translator }),
    ...(category === undefined ? {} : { category }),
  };
}
