/** Who wrote a text, or where it was published, said in the line of its title: «آسیاب / سارا امیری»، «آسیاب، خبرگزاری بندر»، «سارا امیری: آسیاب». */
import { countWords } from '../text/line-form.ts';
import { anySpelling } from './any-spelling.ts';
import { readBareNames, readKnownNames } from './person-name.ts';
import { isOutlet, isOutletName } from './signature.ts';

/** A title and what its line says besides. */
export interface CreditedTitle {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
}

/** Fewer words before a comma are no title. */
const fewestWords = 4;
const mostPublisherWords = 4;

/** What programs set behind a title: ways to print and send it. */
const tools = anySpelling(/(?:\s+(?:PDF|چاپ|پرینت|ایمیل|فرستادن|نامه الکترونیک|Print|E-?mail))+$/u);

/** One such word may be the last of a title. */
const fewestTools = 2;

/** What channels set before a title: signs, and what it is filed under. */
const tag = /^(?:[^\p{L}\p{N}«"“(]*#[\p{L}\p{M}\p{N}_\u200c]+\s*)+\|\s*(?=\p{L})/u;

/** What forums set before the title of a page that is made to be read alone. */
const version = anySpelling(
  /^(?:view full version|full version|نسخه(?:ٔ| ?ی|‌ی)? کامل|نسخه(?:ٔ| ?ی|‌ی)? اصلی)\s?[:：]\s*(?=\p{L})/iu,
);

/**
 * The title in its line; `near` are the other lines beside it, which must agree where nothing but a comma or a colon stands between.
 *
 * Example: readCreditedTitle('آسیاب / بهرام کاویانی', []).authors → ['بهرام کاویانی']
 */
export function readCreditedTitle(line: string, near: readonly string[]): CreditedTitle {
  const text = line.replace(tools, '').replace(tag, '').replace(version, '');
  const plain = { title: text, authors: [] };
  const parted = /^(?<title>.*\S)\s*(?:\s[/|]|[/|]\s)\s*(?<names>[^/|]+)$/u.exec(text)?.groups;
  const signed = readKnownNames(parted?.names ?? '');
  if (parted?.title !== undefined && signed !== undefined)
    return { title: parted.title, authors: signed };
  return readByline(text) ?? readBehindComma(text, near) ?? readBeforeColon(text, near) ?? plain;
}

/** "The mill turns -- By Sara Amiri, The Lamp", "The mill turns, by Sara Amiri": a byline behind a sign, of a name that has the form of one. */
function readByline(text: string): CreditedTitle | undefined {
  const said =
    /^(?<title>.*\p{L}.*?[^\s,،–—-])\s*(?:[,،]|\s[–—-]{1,2}|\s\|)\s(?:[Bb]y|BY|نوشته(?:ٔ|‌ی| ی)?|به قلم|از)\s(?<names>[^,،]{4,60})(?:[,،]\s(?<paper>[^,،]{3,40}))?$/u.exec(
      text,
    )?.groups;
  const { title = '', names = '', paper } = said ?? {};
  // Behind a comma "from" or "by" may go on with the sentence: the name has to be one.
  const isLatin = /\p{Lu}/u.test(names);
  const authors = isLatin ? readBareNames(names) : readKnownNames(names);
  if (authors === undefined || countWords(title) < fewestBylineWords) return undefined;
  if (/\s(?:translated|edited|written|painted|led|made|told|played|drawn)$/iu.test(title))
    return undefined;
  return { title, authors, ...(paper === undefined ? {} : { publisher: paper }) };
}

/** Whether programs set behind a line what can be done with the text: "The mill turns PDF Print E-mail". */
export function endsInTools(text: string): boolean {
  const said = tools.exec(text);
  return said !== null && said.index > 0 && countWords(said[0]) >= fewestTools;
}

/** Whether a line ends in its byline, as titles do. */
export function endsInByline(text: string): boolean {
  return readByline(text) !== undefined;
}

/** Fewer words before a byline are none that a title has. */
const fewestBylineWords = 3;

function readBehindComma(text: string, near: readonly string[]): CreditedTitle | undefined {
  const said = /^(?<title>.*[^\s،])،\s(?<source>[^،]+)$/u.exec(text)?.groups;
  const { title = '', source = '' } = said ?? {};
  if (countWords(title) < fewestWords) return undefined;
  const authors = readKnownNames(source);
  // Behind a comma in Latin letters a name may be of whom the title tells.
  if (authors?.length === 1 && !/\p{Lu}/u.test(source)) return { title, authors };
  if (countWords(source) > mostPublisherWords) return undefined;
  const isPaper = isOutlet(source) || isOutletName(source);
  const isNamed = near.some((other) => namesPaper(other, source));
  return isPaper || isNamed ? { title, authors: [], publisher: source } : undefined;
}

/** Whether a line says of a word that it is an agency or a paper. */
function namesPaper(line: string, name: string): boolean {
  const at = line.indexOf(name);
  return at > 0 && paperBefore.test(line.slice(0, at));
}

const paperBefore = anySpelling(/(?:خبرگزاری|روزنامه[ٔ]?|سایت|رادیو|پایگاه(?: خبری)?)\s[«"]?$/u);

function readBeforeColon(text: string, near: readonly string[]): CreditedTitle | undefined {
  const said = /^(?<name>[^:：]{4,40})[:：]\s(?<title>.*\S)$/u.exec(text)?.groups;
  const { name = '', title = '' } = said ?? {};
  const authors = readKnownNames(name);
  const isSigned = near.some((other) => other.trim() === name);
  return authors?.length === 1 && isSigned ? { title, authors } : undefined;
}
