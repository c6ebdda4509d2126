/** Which texts of a library an item may be about, by what both say of themselves. */
import * as z from 'zod';
import { DocumentId } from '../../document/document.ts';
import { comparableAddress } from '../../document/source-address.ts';
import { fold } from '../../text/fold.ts';
import type { IncomingSource } from './draft.ts';

/** A text of the library as far as it can be recognised. `address` is comparable; editions of one text share a `work`. */
export const KnownText = z.object({
  id: DocumentId,
  title: z.string(),
  authors: z.array(z.string()),
  sha256: z.string(),
  address: z.string().optional(),
  work: z.string().optional(),
});
export type KnownText = Readonly<z.infer<typeof KnownText>>;

/** By what a text is recognised, from the surest on. */
export const MatchReason = z.enum([
  'hash',
  'identifier',
  'address',
  'author',
  'title',
  'quotes',
  'likeTitle',
]);
export type MatchReason = z.infer<typeof MatchReason>;

/** A text that may be meant; `found` of the `asked` quotes stand in it. */
export const MatchCandidate = z.object({
  id: DocumentId,
  reason: MatchReason,
  found: z.number().int().nonnegative(),
  asked: z.number().int().nonnegative(),
});
export type MatchCandidate = Readonly<z.infer<typeof MatchCandidate>>;

/** `sure`: that text; `doubt`: the reader says which, the likeliest first; `none`: nothing fits. */
export type Match =
  | { readonly state: 'sure'; readonly candidate: MatchCandidate }
  | { readonly state: 'doubt'; readonly candidates: readonly MatchCandidate[] }
  | { readonly state: 'none' };

/** More are of no help to anybody. */
const mostCandidates = 8;

/** The texts of a library, prepared to be asked. */
export class KnownTexts {
  private readonly byKey = new Map<string, KnownText[]>();

  constructor(readonly all: readonly KnownText[]) {
    for (const text of all) for (const key of keysOfText(text)) this.add(key, text);
  }

  /** The texts that the source may mean, each by its surest reason, the surest first; as in the list within one reason. */
  candidates(source: IncomingSource): readonly { text: KnownText; reason: MatchReason }[] {
    const found = new Map<KnownText, MatchReason>();
    for (const [reason, key] of keysOfSource(source)) {
      for (const text of this.byKey.get(key) ?? []) {
        const isOthers = reason === 'title' && !agree(source.authors, text.authors);
        const isAuthors =
          reason === 'title' && source.authors.length > 0 && text.authors.length > 0;
        const sure = isOthers ? 'likeTitle' : isAuthors ? 'author' : reason;
        if (!found.has(text)) found.set(text, sure);
      }
    }
    const order = MatchReason.options;
    return [...found]
      .map(([text, reason]) => ({ text, reason }))
      .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))
      .slice(0, mostCandidates);
  }

  private add(key: string, text: KnownText): void {
    const texts = this.byKey.get(key);
    if (texts) texts.push(text);
    else this.byKey.set(key, [text]);
  }
}

/**
 * What follows from the candidates. Bytes, identifier and address decide alone; title and author unless none of the quotes stands
 * there; a title alone, and quotes alone, only where most quotes do. Several editions of one text are no doubt: the first counts.
 */
export function judge(
  candidates: readonly MatchCandidate[],
  workOf: (id: DocumentId) => string | undefined,
): Match {
  const [first] = candidates;
  if (first === undefined) return { state: 'none' };
  const alike = candidates.filter(({ reason }) => reason === first.reason);
  const work = workOf(first.id);
  const isOne = alike.every(
    ({ id }) => id === first.id || (work !== undefined && workOf(id) === work),
  );
  return isOne && isProved(first)
    ? { state: 'sure', candidate: first }
    : { state: 'doubt', candidates };
}

function isProved({ reason, found, asked }: MatchCandidate): boolean {
  switch (reason) {
    case 'hash':
    case 'identifier':
    case 'address':
      return true;
    case 'author':
      return asked === 0 || found > 0;
    case 'title':
      return found > 0 && found * 2 >= asked;
    case 'quotes':
      return found > 1 && found * 2 >= asked;
    case 'likeTitle':
      return false;
  }
}

type Key = readonly [reason: MatchReason, key: string];

function keysOfSource(source: IncomingSource): readonly Key[] {
  const { sha256, identifiers, address, title, fileName } = source;
  const names = [title, fileName?.replace(/\.[^.]{1,8}$/u, '')].flatMap((name) => name ?? []);
  return [
    ...(sha256 === undefined ? [] : [['hash', `hash ${sha256}`] as const]),
    ...identifiers.flatMap((each) => keysOf('identifier', identifierKey(each))),
    ...keysOf('identifier', identifierKey(address ?? '')),
    ...keysOf('address', addressKey(address)),
    ...names.flatMap((name) => keysOf('title', titleKey(name))),
    ...names.flatMap((name) => keysOf('likeTitle', mainTitleKey(name))),
  ];
}

function keysOf(reason: MatchReason, key: string | undefined): readonly Key[] {
  return key === undefined ? [] : [[reason, key]];
}

function keysOfText({ sha256, address, title }: KnownText): readonly string[] {
  const keys = [
    `hash ${sha256}`,
    identifierKey(address ?? ''),
    address === undefined ? undefined : `address ${address}`,
    titleKey(title),
    mainTitleKey(title),
  ];
  return [...new Set(keys.flatMap((key) => key ?? []))];
}

/** ISBN and DOI however they are written, else the identifier itself where it is a name and no address. */
function identifierKey(written: string): string | undefined {
  const doi = /(?:doi\.org\/|doi:\s*|^)(10\.\d{4,9}\/\S+)/iu.exec(written)?.[1];
  if (doi !== undefined) return `doi ${doi.toLowerCase()}`;
  const isbn = /^(?:urn:)?(?:isbn[\s:]*)?((?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dx])$/iu.exec(
    written.trim(),
  )?.[1];
  if (isbn !== undefined) return `isbn ${withoutPrefix(isbn.replace(/[-\s]/gu, ''))}`;
  return /^urn:\S+$/iu.test(written) ? `urn ${written.toLowerCase()}` : undefined;
}

/** The nine digits that an ISBN of ten and one of thirteen share. */
function withoutPrefix(isbn: string): string {
  return isbn.slice(isbn.length === 13 ? 3 : 0, -1);
}

function addressKey(address: string | undefined): string | undefined {
  const comparable = comparableAddress(address);
  return comparable === undefined ? undefined : `address ${comparable}`;
}

function lettersOnly(words: string): string {
  return fold(words)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function titleKey(title: string): string | undefined {
  const letters = lettersOnly(title);
  return letters === '' ? undefined : `title ${letters}`;
}

/** The title up to its subtitle, its series or its site's name. */
function mainTitleKey(title: string): string | undefined {
  const [main = ''] = title.split(/[:(|«"“–—]|\s-\s/u, 1);
  const letters = lettersOnly(main);
  return letters.length < shortestMainTitle ? undefined : `like ${letters}`;
}

/** Shorter beginnings are common. Units: UTF-16. */
const shortestMainTitle = 6;

/** Whether the people may be the same: `Rad, Mina` is Mina Rad; nobody contradicts anybody. */
function agree(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return true;
  const names = others.map(nameWords);
  return some
    .map(nameWords)
    .some((one) => names.some((other) => isAmong(one, other) || isAmong(other, one)));
}

function nameWords(name: string): ReadonlySet<string> {
  return new Set(lettersOnly(name).split(' '));
}

function isAmong(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].every((word) => others.has(word));
}
