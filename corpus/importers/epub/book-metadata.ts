/** What an EPUB says about itself: title, people, publisher, language, dates, subjects and address. */
import type { Warning } from '../../document/provenance.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../archive/xml.ts';
import type { MetadataDraft } from '../assemble.ts';
import { addLead, mostLeadBlocks } from '../capture/titled-lead.ts';
import { originOf } from '../capture/whole.ts';
import type { PartDraft } from '../draft.ts';
import { normaliseLanguage } from '../language-tag.ts';
import { titleFromFileName } from '../title.ts';
import { readDates } from '../written-date.ts';
import type { Package } from './package.ts';

/** As written; empty or absent where the book does not say. */
export interface BookMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly translators: readonly string[];
  readonly publisher: string;
  readonly language: string;
  readonly dates: readonly string[];
  readonly subjects: readonly string[];
  readonly sourceAddress: string;
}

/** The document's metadata and where it is from (empty: unknown); adds to `report` where the title is the file's name. */
export function describeBook(
  book: Package,
  drafts: readonly AnchoredDraft[],
  fileName: string,
  report: Warning[],
): { metadata: MetadataDraft; sourceAddress: string } {
  const said = readMetadata(book.metadata);
  const heading = drafts.find(({ kind }) => kind === 'heading')?.text.replace(/\s+/g, ' ') ?? '';
  const title = said.title || heading || titleFromFileName(fileName, report, drafts);
  const language = normaliseLanguage(said.language);
  const part: PartDraft = {
    kind: 'section',
    title,
    authors: [...said.authors],
    dates: said.dates.flatMap(readDates),
    ...(said.translators.length === 0 ? {} : { translator: said.translators.join(', ') }),
    ...(said.publisher === '' ? {} : { publisher: said.publisher }),
  };
  // What the package says is right; its title page may say more.
  if (part.authors.length === 0) addLead(part, drafts.slice(0, mostLeadBlocks));
  const metadata = {
    title,
    tags: [...said.subjects],
    ...originOf(part),
    ...(language === undefined ? {} : { language }),
    ...(book.rightToLeft ? { direction: 'rtl' as const } : {}),
  };
  return { metadata, sourceAddress: said.sourceAddress };
}

/** Reads EPUB 2 (attributes `opf:role`, `opf:event`) and EPUB 3 (`meta refines`) alike. Source: EPUB 3.3, section 5.5. */
export function readMetadata(metadata: XmlElement | undefined): BookMetadata {
  // Very old packages wrap the Dublin Core elements once more.
  const inner = childOf(metadata, 'dc-metadata');
  const elements = [metadata, inner].flatMap((element) =>
    element === undefined ? [] : elementsOf(element),
  );
  const refined = refinements(elements);
  const named = (name: string) => elements.filter((element) => element.name === `dc:${name}`);
  const texts = (name: string) =>
    named(name)
      .map(textOf)
      .filter((text) => text !== '');
  const roleOf = (element: XmlElement) =>
    element.attributes['opf:role'] ??
    element.attributes.role ??
    refined.get(`${element.attributes.id ?? ''} role`) ??
    '';
  const people = [...named('creator'), ...named('contributor')].map((element) => ({
    name: textOf(element),
    role: roleOf(element) || (element.name === 'dc:creator' ? 'aut' : ''),
  }));
  const withRole = (role: string) =>
    people.filter((person) => person.role === role && person.name !== '').map(({ name }) => name);
  return {
    title: titleOf(named('title'), refined),
    authors: [...new Set(withRole('aut'))],
    translators: [...new Set(withRole('trl'))],
    publisher: texts('publisher')[0] ?? '',
    language: texts('language')[0] ?? '',
    dates: datesOf(named('date')),
    subjects: [...new Set(texts('subject'))],
    sourceAddress: addressOf([...named('source'), ...named('identifier')]),
  };
}

/** "id property" → value, for `<meta refines="#id" property="…">value</meta>`. */
function refinements(elements: readonly XmlElement[]): ReadonlyMap<string, string> {
  return new Map(
    elements
      .filter(({ name, attributes }) => name === 'meta' && attributes.refines !== undefined)
      .map((element) => [
        `${element.attributes.refines?.replace(/^#/, '') ?? ''} ${element.attributes.property ?? ''}`,
        textOf(element),
      ]),
  );
}

/** The main title with its subtitle, where titles say what they are; else the first. */
function titleOf(titles: readonly XmlElement[], refined: ReadonlyMap<string, string>): string {
  const ofType = (type: string) =>
    titles.find(({ attributes }) => refined.get(`${attributes.id ?? ''} title-type`) === type);
  return textOf(ofType('main') ?? titles[0]);
}

function datesOf(dates: readonly XmlElement[]): readonly string[] {
  const eventOf = ({ attributes }: XmlElement) => attributes['opf:event'] ?? attributes.event ?? '';
  const published = dates.filter((date) => eventOf(date) === 'publication');
  const others = dates.filter((date) => eventOf(date) === '');
  return (published.length > 0 ? published : others).map(textOf).filter((text) => text !== '');
}

function addressOf(elements: readonly XmlElement[]): string {
  const texts = elements.map(textOf);
  const isbn = elements
    .map((element) => ({
      text: textOf(element).replace(/^(?:urn:)?isbn:?\s*/i, ''),
      said: /isbn/i.test(`${textOf(element)} ${Object.values(element.attributes).join(' ')}`),
    }))
    .map(({ text, said }) => ({ digits: text.replace(/[\s-]/g, ''), said }))
    .find(
      ({ digits, said }) => /^97[89]\d{10}$/.test(digits) || (said && /^\d{9}[\dX]$/i.test(digits)),
    );
  return (
    texts.find((text) => /^https?:\/\/\S+$/.test(text)) ??
    (isbn === undefined ? '' : `urn:isbn:${isbn.digits}`)
  );
}
