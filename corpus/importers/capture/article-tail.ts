/** What an article says of itself below its words, and how its first words open. */
import type { BlockDraft, PartDraft } from '../draft.ts';
import { isMachineAuthor } from '../machine-name.ts';
import { endsSentence } from '../text/line-form.ts';
import type { Span } from './articles.ts';
import { readDateLine } from './date-line.ts';
import { readDatedEnd } from './dated-end.ts';
import { readDateline, readReporter, type Dateline } from './dateline.ts';
import { readFiled } from './filed-under.ts';
import { isLabel } from './furniture.ts';
import { isMenuLine } from './menu-words.ts';
import { readCredit, type Credit } from './meta-line.ts';
import { readLabelledName } from './near-credit.ts';
import { isReferencesHeading } from './note-list.ts';
import { readOpeningLine, readOpeningNames } from './opening-line.ts';
import { isKnownName, readBareNames } from './person-name.ts';
import {
  isOutletName,
  readClosingName,
  readLetterSigner,
  readNamesByDate,
  readPenned,
  readPublisherByDate,
  readSignature,
} from './signature.ts';

/** A publisher's line at the end is this short. Units: words. */
const mostPublisherWords = 5;

/** Add what a credit says to a part: authors once each, other people where none is known. */
export function addCredit(part: PartDraft, credit: Credit): void {
  const names = credit.names
    .map((name) => name.trim())
    .filter((name) => !part.authors.includes(name));
  // Programs name themselves where nobody is named.
  const people = part.kind === 'comment' ? names : names.filter((name) => !isMachineAuthor(name));
  if (credit.role === 'author') part.authors.push(...people);
  else part[credit.role] ??= names.join(', ');
  for (const other of credit.beside ?? []) addCredit(part, other);
}

/** Fill a part from under its last sentence (credits, dates, the agency's name) and from how its first sentence opens. */
export function readTail(drafts: readonly BlockDraft[], { from, to }: Span, part: PartDraft): void {
  const content = drafts.slice(from, to);
  readClosing(content, part, 2);
  const filed = content.slice(-longestEnd).findLast(({ text }) => readFiled(text) !== undefined);
  if (filed !== undefined) part.category ??= readFiled(filed.text) ?? '';
  const isPublisher = (index: number) => {
    const draft = content[index];
    if (draft === undefined || part.authors.includes(draft.text)) return false;
    if (part.authors.length === 0 && isSigner(draft.text, content)) return false;
    return isPublisherLine(draft, content[index - 1]);
  };
  let left = 6;
  for (let index = content.length - 1; index > 0 && left > 0; index -= 1) {
    const draft = content[index];
    if (draft === undefined) break;
    if (draft.kind === 'furniture' || draft.kind === 'separator') continue;
    if (isOfBook(content, index)) continue;
    left -= 1;
    const dated = readDateLine(draft.text);
    if (dated !== undefined && part.dates.length === 0) part.dates.push(dated.date);
    const credit =
      readCredit(draft.text) ??
      readLabelledName(content[index - 1]?.text ?? '', draft.text) ??
      (part.authors.length > 0
        ? undefined
        : (readSignature(draft.text) ?? readPenned(draft.text) ?? readSource(draft.text, part)));
    if (credit !== undefined && !isPoster(draft.text, part)) addCredit(part, credit);
    if (dated !== undefined || credit !== undefined) continue;
    // What a page adds under its last text may be no furniture that is known.
    if (
      isLabel(draft.text) &&
      draft.kind === 'paragraph' &&
      left >= 4 &&
      !draft.text.includes('\n')
    ) {
      if (isPublisher(index)) part.publisher ??= draft.text;
      continue;
    }
    if (isPublisher(index)) part.publisher ??= draft.text;
    else if (draft.kind !== 'list-item') break;
  }
  readLastWords(content, part);
  readLabelledTail(content, part);
  readTrailingByline(content, part);
  readBiography(content, part);
  if (part.publisher === undefined) readClosing(content, part, 1);
  const opening = content.find((draft) => draft.kind === 'paragraph' && draft.text.length >= 80);
  const dateline = readDateline(opening?.text ?? '');
  if (dateline !== undefined) addDateline(part, dateline);
  if (part.authors.length === 0 && opening !== undefined) {
    const others = content.filter(({ kind }) => kind !== 'furniture').map(({ text }) => text);
    const reporter = readReporter(opening.text, part.title, others);
    if (reporter !== undefined) part.authors.push(reporter);
  }
  const agency = opening === undefined ? undefined : readAgency(opening.text);
  if (agency !== undefined) part.publisher ??= agency;
  readFirstWords(content, part);
}

/** Whether an entry of a list stands among those that describe a book: its writer, its publisher, its number. */
function isOfBook(content: readonly BlockDraft[], at: number): boolean {
  if (content[at]?.kind !== 'list-item') return false;
  const near = content.slice(Math.max(0, at - mostOfBook), at + mostOfBook + 1);
  return near.some(({ kind, text }) => kind === 'list-item' && bookNumber.test(text));
}

const bookNumber = /(?:isbn|شابک)(?:-1[03])?\s?[:：]?\s?[\d۰-۹]/iu;
/** Units: blocks. */
const mostOfBook = 4;

/** Who, where and when, behind the last words. */
function readLastWords(content: readonly BlockDraft[], part: PartDraft): void {
  const ending = part.dates.length > 0 ? undefined : readDatedEnd(content.at(-1)?.text ?? '');
  if (ending !== undefined) addDateline(part, ending);
}

/** Whoever put a text on the page that somebody else signs above it: "Posted by Ann at 4:12 PM". */
function isPoster(text: string, { authors }: PartDraft): boolean {
  return authors.length > 0 && /^(?:posted|submitted|uploaded|published) by\s/iu.test(text);
}

/** A label and a name in two lines under the text, which the page may have among its own; or whoever signs a letter. */
function readLabelledTail(content: readonly BlockDraft[], part: PartDraft): void {
  if (part.authors.length > 0) return;
  const end = content.slice(-longestEnd);
  const credit = end
    .map(({ text }, at) => readLabelledName(end[at - 1]?.text ?? '', text))
    .find((found) => found?.role === 'author');
  if (credit !== undefined) addCredit(part, credit);
  const signer = end
    .slice(-mostUnderLetter)
    .map(({ text }, at, lines) => readLetterSigner(lines[at - 1]?.text ?? '', text));
  const signed = signer.find((name) => name !== undefined);
  if (credit === undefined && signed !== undefined) part.authors.push(signed);
}

/** Under whoever signs a letter stand a place, a day, and what the page adds. Units: blocks. */
const mostUnderLetter = 8;

function addDateline(part: PartDraft, { publisher, authors, date }: Dateline): void {
  if (publisher !== undefined) part.publisher ??= publisher;
  if (part.authors.length === 0) part.authors.push(...authors);
  if (part.dates.length === 0 && date !== undefined) part.dates.push(date);
}

/** What the first paragraphs say of the text before their first sentence, as far as nothing else says it. */
function readFirstWords(content: readonly BlockDraft[], part: PartDraft): void {
  const paragraphs = content.filter(({ kind }) => kind === 'paragraph').slice(0, mostFirst);
  if (part.authors.length === 0) {
    const prose = paragraphs.find(({ text }) => text.length >= 80)?.text ?? '';
    part.authors.push(...readOpeningNames(prose));
  }
  const said = paragraphs.map(({ text }) => readOpeningLine(text)).find(Boolean);
  if (said === undefined) return;
  if (part.dates.length === 0) part.dates.push(said.date);
  if (part.authors.length === 0) part.authors.push(...said.authors);
  if (said.publisher !== undefined) part.publisher ??= said.publisher;
}

/** Title, subtitle and captions stand above the first words. Units: paragraphs. */
const mostFirst = 6;

/** Names alone under the last sentence (`lines` is 1), or with a place below them (2). */
function readClosing(content: readonly BlockDraft[], part: PartDraft, lines: 1 | 2): void {
  if (part.authors.length > 0) return;
  const shown = content.filter(({ kind }) => kind !== 'furniture' && kind !== 'separator');
  // The day may stand below the place.
  while (shown.length > lines && readDateLine(shown.at(-1)?.text ?? '') !== undefined) shown.pop();
  // Below a name with a place the page may say something more.
  const most = lines === 2 ? mostUnderName : 0;
  for (let left = 0; left <= most && part.authors.length === 0; left += 1) {
    const end = shown.length - left;
    const [above, name, below] = shown.slice(Math.max(0, end - lines - 1), end);
    const closing = readClosingName(above?.text ?? '', name?.text ?? '', below?.text);
    if (closing?.lines === lines) part.authors.push(...closing.names);
  }
}

/** Units: blocks. */
const mostUnderName = 2;

/**
 * Below a text a paragraph may say who wrote it: it opens with a name that stands alone in the lead, or that the text says nowhere else.
 */
function readBiography(content: readonly BlockDraft[], part: PartDraft): void {
  if (part.authors.length > 0) return;
  const prose = content.findIndex(({ kind, text }) => kind === 'paragraph' && text.length >= 80);
  for (const draft of content.slice(-mostBelow).reverse()) {
    const said =
      draft.text.length <= longestBiography ? biography.exec(draft.text)?.groups : undefined;
    const name = said?.name ?? '';
    if (readBareNames(name)?.length !== 1 || isOutletName(name)) continue;
    const surname = name.split(/\s+/u).at(-1) ?? name;
    const isAlone = content.slice(0, Math.max(prose, 0)).some(({ text }) => text === name);
    const isNew =
      work.test(draft.text) &&
      !content.some((other) => other !== draft && other.text.includes(surname));
    if (!isAlone && !isNew) continue;
    part.authors.push(name);
    return;
  }
}

const biography =
  /^(?:about )?(?<name>\p{Lu}[^,.!?:;()\d]{3,40}?)(?:,[^.]{2,80},|\s\([^()]{2,40}\))?\s(?:is|was|writes|covers|teaches|edits)\s/u;
/** What people who write are besides. */
const work =
  /^[^.]*?\s(?:is|was)\s(?:an?|the)\s[^.]*?(?<!\p{L})(?:author|writer|journalist|reporter|editor|professor|fellow|scholar|analyst|director|researcher|columnist|lecturer|representative|activist|lawyer|historian|student|correspondent|contributor|founder|consultant|member)/u;

/** Units: UTF-16 units, blocks. */
const longestBiography = 600;
const mostBelow = 12;

/** A byline may stand above the references instead of under them, or in brackets; a day behind its label. */
function readTrailingByline(content: readonly BlockDraft[], part: PartDraft): void {
  const end = content
    .slice(-longestEnd)
    .filter(({ text }, at, lines) => text.length <= longestByline && !isOfBook(lines, at));
  if (part.dates.length === 0) {
    const labelled = end.find(({ text }) => labelledDay.test(text));
    const dated = readDateLine(labelled?.text ?? '');
    if (dated !== undefined) part.dates.push(dated.date);
  }
  if (part.authors.length > 0) return;
  const references = content.findLastIndex(({ text }) => isReferencesHeading(text));
  const above = references > 0 ? content[references - 1] : undefined;
  const credit = above === undefined ? undefined : readCredit(above.text);
  const bracketed = end.findLast(({ text }) => text.startsWith('('));
  const credits = end.map(({ kind, text }) =>
    kind === 'furniture' ? undefined : readCredit(text),
  );
  const signed = [
    credit,
    readSignature(bracketed?.text ?? ''),
    credits.findLast((found) => found?.role === 'author'),
  ].find((found) => found?.role === 'author');
  if (signed !== undefined) addCredit(part, signed);
}

/** Behind a text, with its references and what the page adds, these stand at most so far from the end. Units: blocks, UTF-16 units. */
const longestEnd = 40;
const longestByline = 80;
const labelledDay =
  /^(?:(?:originally|first)\s)?(?:published|posted|printed|تاریخ انتشار|منتشر شده در|انتشار)\s*(?:on\s*)?[:：]/iu;

/** "Sara Amiri, Lamp and Ladder, May 12, 2010" under the last sentence: who wrote it, and where it was published. */
function readSource(text: string, part: PartDraft): Credit | undefined {
  const publisher = readPublisherByDate(text);
  const said = readNamesByDate(text);
  // Without a paper the name has to be a sure one: «سارا امیری، بندر، ۵ مه ۲۰۱۰».
  const names = publisher === undefined ? said.filter(isKnownName) : said;
  if (names.length === 0) return undefined;
  if (publisher !== undefined) part.publisher ??= publisher;
  return { role: 'author', names, shape: 'source' };
}

/** Whether a line names a person of whom the text says nothing: whoever signs, and no agency that the report is from. */
function isSigner(text: string, content: readonly BlockDraft[]): boolean {
  const names = readBareNames(text);
  if (names === undefined || !/\p{Lu}.*\p{Ll}/u.test(text) || isOutletName(text)) return false;
  return !content.some(
    (draft) => draft.text !== text && names.some((name) => draft.text.includes(name)),
  );
}

function isPublisherLine(draft: BlockDraft, above: BlockDraft | undefined): boolean {
  const { text } = draft;
  if (isReferencesHeading(text) || /^(?:the end|end|fin|finis)$/iu.test(text)) return false;
  // How letters close.
  if (/[,،:：]$|^(?:yours|sincerely|respectfully|(?:(?:best|kind|warm) )?regards)\b/iu.test(text))
    return false;
  // Headings of what follows are written so.
  if (/^\p{Lu}+(?:\s\p{Lu}+)+$/u.test(text)) return false;
  if (draft.kind !== 'paragraph' || above === undefined || !endsSentence(above.text)) return false;
  if (above.text.length < 80 || endsSentence(text) || text.length > 60) return false;
  const words = text.split(/\s+/u);
  if (words.length > mostPublisherWords || !/\p{L}/u.test(text)) return false;
  return !/[\p{Lu}\p{Ll}]/u.test(text)
    ? /^(?:خبرگزاری|روزنامه|روزنامهٔ|مجله|مجلهٔ|هفته‌نامه|ماهنامه|پایگاه|سایت|وبگاه|رادیو|ایسنا|ایرنا)/u.test(
        text,
      )
    : words.every((word) => /^\P{L}*\p{Lu}/u.test(word) || word.length <= 3);
}

/** "CITY (Agency) –" and «به گزارش خبرگزاری …،» at the start of the first paragraph. */
function readAgency(text: string): string | undefined {
  const persian =
    /^به\s+گزارش\s+(?<name>(?:خبرگزاری|خبرنگار|پایگاه|روزنامه|روزنامهٔ|شبکه|شبکهٔ|سایت|وبگاه)?\s?[^،,.:؛]{2,40}?)\s*(?:[،,:؛]|\sبه\sنقل\s)/u;
  const dashed =
    /^[\p{L}\p{M}\u200c ]{2,30}\s?\((?<name>[\p{L}\p{M}\u200c\d۰-۹ ]{2,30})\)\s*[-–—:]\s/u;
  const english =
    /^[\p{Lu}][\p{L} .,-]{1,40}?,?\s*(?:\p{L}{3,9}\.?\s\d{1,2}\s*)?\((?<name>\p{Lu}[\p{L} ]{1,30})\)\s*[-–—:]/u;
  const said =
    (persian.exec(text) ?? english.exec(text) ?? dashed.exec(text))?.groups?.name?.trim() ?? '';
  // "Our reporter", "the reporter for rivers, from the port".
  const name = said
    .replace(/^خبرنگار\s+(?=\p{L})/u, '')
    .replace(/^گروه\s.{2,20}\s(?=خبرگزار[یي])/u, '')
    .replace(/\sاز\s.*$/u, '')
    .replace(/^«(?<quoted>[^»]+)»$/u, '$<quoted>');
  const isNone =
    /^(?:خبرنگار|گروه|سرویس|روابط عمومی|ما|این|آن|وی|او|برخی|یک)(?!\p{L})/u.test(name) ||
    isMenuLine(name);
  return name === '' || isNone ? undefined : name;
}
