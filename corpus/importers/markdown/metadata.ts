/** What a Markdown text says about itself: its front matter, then its headings and the lines around its title. */
import type { Warning } from '../../document/provenance.ts';
import type { MetadataDraft } from '../assemble.ts';
import { addLead } from '../capture/titled-lead.ts';
import { describeWhole } from '../capture/whole.ts';
import type { BlockDraft, PartDraft } from '../draft.ts';
import type { FrontMatter } from '../front-matter.ts';
import { normaliseLanguage } from '../language-tag.ts';
import { titleFromFileName } from '../title.ts';
import { readDates } from '../written-date.ts';

/** Metadata, the single part, and the source address where the front matter gives one. */
export interface MarkdownDescription {
  readonly metadata: MetadataDraft;
  readonly part: PartDraft;
  readonly sourceAddress?: string;
}

/** The description of a Markdown document; a title taken from the file's name is reported. */
export function describeMarkdown(
  front: FrontMatter | undefined,
  drafts: readonly BlockDraft[],
  fileName: string,
  report: Warning[],
): MarkdownDescription {
  const values = (...keys: string[]) => keys.flatMap((key) => front?.fields.get(key) ?? []);
  const joined = (...keys: string[]) => values(...keys).join('، ');
  const title =
    values('title')[0] ?? topHeading(drafts) ?? titleFromFileName(fileName, report, drafts);
  const source = values('source', 'url', 'link', 'canonical').find(isWebAddress);
  const language = values('language', 'lang').map(normaliseLanguage)[0];
  const part: PartDraft = {
    kind: 'section',
    title,
    authors: values('author', 'authors', 'by'),
    dates: values('date', 'published').map(readDates).flat(),
    ...optional('publisher', joined('publisher')),
    ...optional('translator', joined('translator', 'translators')),
    ...optional('category', joined('category')),
    ...optional('subtitle', joined('subtitle')),
  };
  addLead(part, drafts);
  return {
    metadata: {
      ...describeWhole([part], drafts, fileName, report),
      tags: values('tags', 'keywords'),
      ...(language === undefined ? {} : { language }),
    },
    part,
    ...(source === undefined ? {} : { sourceAddress: source }),
  };
}

function optional<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value === '' ? {} : ({ [key]: value } as Record<K, string>);
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/iu.test(value);
}

/** The first heading of level 1, else the first heading. */
function topHeading(drafts: readonly BlockDraft[]): string | undefined {
  const headings = drafts.filter(({ kind }) => kind === 'heading');
  return (headings.find(({ level }) => level === 1) ?? headings[0])?.text;
}
