/** What a page says about itself: title, people, dates, addresses, from its head, its data and the browser that saved it. */
import type { Direction, Language } from '../../document/language.ts';
import type { WrittenDate } from '../../document/part.ts';
import type { BlockDraft } from '../draft.ts';
import { normaliseLanguage } from '../language-tag.ts';
import { readDates } from '../written-date.ts';
import { isComment } from './comment-element.ts';
import { readLinkedData } from './linked-data.ts';
import { chooseTitle, headTitle, siteOfTitle } from './page-title.ts';
import { nameWithin } from './people.ts';
import { isOrganisation, ownerInFoot, siteOfHomeLink } from './site-name.ts';
import { attribute, elementsOf, firstElement, textOf, type Element, type Page } from './tree.ts';

/** Every field is present only where the page has it. */
export interface PageMetadata {
  readonly title?: string;
  readonly authors: string[];
  readonly publisher?: string;
  readonly dates: WrittenDate[];
  readonly category?: string;
  readonly tags: string[];
  readonly language?: Language;
  readonly direction?: Direction;
  readonly sourceAddress?: string;
  readonly captureTime?: string;
}

/** Names under which pages give the same thing; the first that a page has counts. */
const names = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title'],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'citation_author'],
  publisher: ['og:site_name', 'citation_journal_title', 'dc.publisher', 'publisher'],
  date: [
    'article:published_time',
    'dc.date',
    'dcterms.created',
    'dcterms.issued',
    'dcterms.date',
    'citation_publication_date',
    'citation_date',
    'date',
    'pubdate',
    'datepublished',
    // As word processors write when a text was begun.
    'created',
  ],
} as const;

/** The metadata of a page; `drafts` are its blocks, whose headings settle what of the title is the site's name. */
export function readPageMetadata(
  page: Page,
  html: string,
  drafts: readonly BlockDraft[],
): PageMetadata {
  const meta = readMeta(page);
  const data = readLinkedData(page);
  const saved = readSavedFrom(html);
  const all = (list: readonly string[]) => list.flatMap((name) => meta.get(name) ?? []);
  const date = all(names.date)[0] ?? data.published;
  const people = [...data.authors, ...all(names.author), ...relAuthors(page)];
  const headed = headTitle(page);
  const title = chooseTitle([all(names.title)[0], data.headline, headed], drafts);
  const address = findPageAddress(page, html);
  const publisher =
    all(names.publisher)[0] ??
    data.publisher ??
    siteOfTitle(headed, title, drafts) ??
    siteOfHomeLink(page, headed, address) ??
    ownerInFoot(drafts);
  // A page that gives its site as the author names none.
  const isSite = (name: string) => name === publisher && isOrganisation(name);
  return {
    ...present({
      title,
      publisher,
      category: meta.get('article:section')?.[0] ?? data.section ?? filedUnder(page),
      sourceAddress: address,
      captureTime: saved.time,
    }),
    ...declaredLanguage(page, meta),
    // Many sites give the author's page instead of the name.
    authors: unique(
      people.filter((name) => !/^(?:https?:|www\.|@)/iu.test(name) && !isSite(name.trim())),
    ),
    dates: date === undefined ? [] : readDates(date),
    tags: unique([
      ...all(['article:tag']),
      ...all(['keywords']).flatMap((list) => list.split(/[,،;]/u)),
    ]),
  };
}

/** The fields that have a value. */
function present<K extends string>(
  fields: Readonly<Record<K, string | undefined>>,
): Partial<Record<K, string>> {
  const entries = Object.entries<string | undefined>(fields);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Partial<
    Record<K, string>
  >;
}

/** What the page declares of itself as a whole, in its root, its body or its head. */
function declaredLanguage(
  page: Page,
  meta: ReadonlyMap<string, string[]>,
): { language?: Language; direction?: Direction } {
  const root = firstElement(page, 'html');
  const body = firstElement(page, 'body');
  const tags = [
    attributeOf(root, 'lang'),
    attributeOf(body, 'lang'),
    meta.get('content-language')?.[0],
    meta.get('og:locale')?.[0],
  ];
  const language = tags.map((tag) => normaliseLanguage(tag ?? '')).find((tag) => tag !== undefined);
  const direction = (attributeOf(body, 'dir') ?? attributeOf(root, 'dir'))?.toLowerCase();
  return {
    ...(language === undefined ? {} : { language }),
    ...(direction === 'rtl' || direction === 'ltr' ? { direction } : {}),
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.replace(/\s+/gu, ' ').trim()))].filter(
    (value) => value !== '',
  );
}

function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element === undefined ? undefined : attribute(element, name);
}

/** Contents of meta elements by lower-case name, property, itemprop or http-equiv, in order. */
function readMeta(page: Page): ReadonlyMap<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of elementsOf(page)) {
    if (element.tagName !== 'meta') continue;
    const content = attribute(element, 'content')?.trim() ?? '';
    if (content === '') continue;
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = attribute(element, key)?.toLowerCase();
      if (name !== undefined) meta.set(name, [...(meta.get(name) ?? []), content]);
    }
  }
  return meta;
}

/** The address that a page names as its own, else the one that the browser noted when it saved it. */
export function findPageAddress(page: Page, html: string): string | undefined {
  const candidates: (string | undefined)[] = [];
  for (const element of elementsOf(page)) {
    if (element.tagName !== 'link') continue;
    const rel = attribute(element, 'rel')?.toLowerCase().split(/\s+/u) ?? [];
    if (rel.includes('canonical')) {
      candidates.push(attribute(element, 'href'));
    }
  }
  const meta = readMeta(page);
  candidates.push(meta.get('og:url')?.[0], meta.get('dc.identifier')?.[0]);
  candidates.push(readSavedFrom(html).address);
  return candidates.map((address) => address?.trim()).find(isWebAddress);
}

function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\//iu.test(address) && URL.canParse(address);
}

/** What the page's own links say that its text is filed under. */
function filedUnder(page: Page): string | undefined {
  for (const element of elementsOf(page, isComment)) {
    if (element.attrs.length === 0) continue;
    const rel = attribute(element, 'rel')?.toLowerCase().split(/\s+/u) ?? [];
    const isCategory = element.tagName === 'a' && rel.includes('category');
    if (isCategory || attribute(element, 'itemprop') === 'articleSection') {
      return textOf(element) || undefined;
    }
  }
  return undefined;
}

function relAuthors(page: Page): string[] {
  const names: string[] = [];
  for (const element of elementsOf(page, isComment)) {
    if (element.attrs.length === 0) continue;
    const isAuthor =
      attribute(element, 'rel')?.toLowerCase() === 'author' ||
      (attribute(element, 'itemprop') === 'author' && element.tagName !== 'meta');
    const name = isAuthor ? textOf(nameWithin(element)) : '';
    if (name !== '' && name.length <= 80) names.push(name);
  }
  // A page with many authors lists articles or comments; none of them wrote the whole.
  return new Set(names).size <= 3 ? names : [];
}

/**
 * What browsers and SingleFile write into a page that they save.
 * Source: "saved from url=(0023)https://…" of Internet Explorer, Chromium and Firefox; SingleFile's "url:" and "saved date:" lines.
 */
function readSavedFrom(html: string): { address?: string; time?: string } {
  const head = html.slice(0, 4096);
  const address =
    /saved from url=\(\d{4}\)(?<address>\S+)/iu.exec(head)?.groups?.address ??
    /^\s*url:\s*(?<address>https?:\S+)/imu.exec(head)?.groups?.address;
  const date = /^\s*saved date:\s*(?<date>[^\n]+)/imu.exec(head)?.groups?.date;
  const time = date === undefined ? Number.NaN : Date.parse(date.replace(/\s*\(.*\)\s*$/u, ''));
  return {
    ...(isWebAddress(address) ? { address } : {}),
    ...(Number.isNaN(time) ? {} : { time: new Date(time).toISOString() }),
  };
}
