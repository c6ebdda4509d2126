/** Pages of a question and its answers: who asked, answered and remarked, told by the lines that say so with a day. */
import type { WrittenDate } from '../../document/part.ts';
import type { BlockDraft } from '../draft.ts';
import { endsSentence } from '../text/line-form.ts';
import { authorBesideDate, bareName, type CommentHeader } from './comment-opening.ts';
import { readDateLine } from './date-line.ts';
import { isNavigationWord, opensLinkList } from './furniture-line.ts';
import { makeFurniture } from './furniture.ts';
import { nameBesideDay } from './header-form.ts';
import { readCredit } from './meta-line.ts';
import { isPlainFurnitureLine } from './text-label.ts';

/** A question with its answers; the page's parts begin at the question. */
export interface Questioned {
  readonly author?: string;
  readonly date?: WrittenDate;
  /** The lines that say who asked and when, half-open. */
  readonly signature: readonly [from: number, to: number];
  readonly answers: readonly CommentHeader[];
}

/** A line that says who did what and when, with the lines around that belong to it. Indices of blocks, half-open. */
interface Signature {
  readonly deed: 'asked' | 'answered';
  readonly from: number;
  readonly to: number;
  readonly author: string;
  readonly date?: WrittenDate;
}

const deeds: readonly (readonly [Signature['deed'], RegExp])[] = [
  [
    'asked',
    /(?<!\p{L})(?:asked|پرسیده(?:‌|\s)?شده|پرسید|(?:سؤال|سوال)(?:‌|\s)?(?:شده|کرد))(?!\p{L})/iu,
  ],
  [
    'answered',
    /(?<!\p{L})(?:answered|replied|commented|responded|پاسخ(?:‌|\s)?(?:داده(?:‌|\s)?شده|داد)|جواب(?:‌|\s)?(?:داده(?:‌|\s)?شده|داد)|(?:دیدگاه|نظر)(?:‌|\s)?(?:(?:داده|ارسال|نوشته)(?:‌|\s)?شده|داد))(?!\p{L})/iu,
  ],
];

/** Longer lines are sentences. Units: UTF-16 units. */
const longestSignature = 110;
/** What somebody says is at least so long where it does not end in a stop. Units: UTF-16 units. */
const shortestSaid = 100;

/**
 * The question and its answers with remarks, in order; undefined where the page is none of the kind: it needs a question that
 * somebody signs with a day and an answer likewise. Signatures stand above what each says, or below.
 */
export function findAnswers(drafts: readonly BlockDraft[]): Questioned | undefined {
  const signatures = drafts.flatMap((_, at) => readSignature(drafts, at) ?? []);
  const asked = signatures.findIndex(({ deed }) => deed === 'asked');
  const chain = signatures.slice(asked).filter(({ deed }, at) => at === 0 || deed === 'answered');
  const [question, ...answers] = chain;
  if (asked < 0 || question === undefined || answers.length === 0) return undefined;
  const { author, date } = question;
  const isBelow = drafts.slice(0, question.from).some(isSaid);
  const about = {
    ...(author === '' ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    signature: [question.from, question.to] as const,
  };
  if (!isBelow) {
    return { ...about, answers: answers.map((answer) => toHeader(answer, answer.from, answer.to)) };
  }
  const headers = answers.map((answer, at) => {
    const from = afterLabels(drafts, chain[at]?.to ?? 0, answer.from);
    return toHeader(answer, from, from);
  });
  return { ...about, answers: headers };
}

function toHeader(
  { author, date, from: start, to }: Signature,
  from: number,
  body: number,
): CommentHeader {
  return {
    from,
    body,
    author,
    labels: [],
    opening: start,
    signature: [start, to],
    ...(date === undefined ? {} : { date }),
  };
}

function readSignature(drafts: readonly BlockDraft[], at: number): Signature | undefined {
  const text = drafts[at]?.text ?? '';
  if (text.length > longestSignature || !/[\d۰-۹]/u.test(text)) return undefined;
  const deed = deeds.find(([, words]) => words.test(text))?.[0];
  const dated = readDateLine(text);
  const credit = readCredit(text);
  if (deed === undefined || isPlainFurnitureLine(text)) return undefined;
  const date = dated?.date;
  if (credit?.role === 'author') return sign(deed, at, at, bareName(credit.names.join(', ')), date);
  if (dated === undefined || date === undefined) return undefined;
  if (dated.rest !== '') {
    const author = authorBesideDate(
      text.replace(deeds.find(([one]) => one === deed)?.[1] ?? '', ' '),
      date.text,
    );
    return author === '' ? undefined : sign(deed, at, at, author, date);
  }
  const [above, below] = (['above', 'below'] as const).map((side) =>
    nameBesideDay(drafts, at, { side, depth: 1 }),
  );
  const isDashed = /^[–—-]\s/u.test(drafts[above ?? -1]?.text ?? '');
  const name = isDashed ? above : (below ?? above);
  if (name === undefined) return undefined;
  return sign(
    deed,
    Math.min(at, name),
    Math.max(at, name),
    bareName((drafts[name]?.text ?? '').replace(/^[–—-]\s*/u, '')),
    date,
  );
}

function sign(
  deed: Signature['deed'],
  from: number,
  last: number,
  author: string,
  date: WrittenDate | undefined,
): Signature {
  return { deed, from, to: last + 1, author, ...(date === undefined ? {} : { date }) };
}

function isSaid({ kind, text }: BlockDraft): boolean {
  if (kind === 'separator' || isPlainFurnitureLine(text)) return false;
  return (
    text.length >= shortestSaid || (/[.!۔…]["”»)]*$/u.test(text) && text.split(/\s+/u).length > 4)
  );
}

/**
 * Turn what the page counts, grants and offers around what each of them says into furniture: below the signatures, and above those that
 * stand below the words.
 */
export function markAroundSignatures(
  drafts: readonly BlockDraft[],
  { signature, answers }: Questioned,
): void {
  const isBelow = answers.some(({ body, signature: [from] }) => body < from);
  let [above, below] = signature;
  for (const answer of [...answers, undefined]) {
    if (isBelow) {
      let start = above;
      while (start > 0 && isLabel(drafts[start - 1])) start -= 1;
      const run = drafts.slice(start, above);
      if (run.some(({ text }) => isPlainFurnitureLine(text) || isNavigationWord(text)))
        run.forEach(makeFurniture);
    }
    if (answer === undefined) return;
    drafts.slice(below, answer.from).filter(isLabel).forEach(makeFurniture);
    [above, below] = answer.signature;
  }
}

/** The first line below a signature that is no figure, no word of the page and no grant: what the next one says. */
function afterLabels(drafts: readonly BlockDraft[], from: number, to: number): number {
  let at = from;
  while (at < to && isLabel(drafts[at])) at += 1;
  return at;
}

function isLabel(draft: BlockDraft | undefined): boolean {
  const text = draft?.text ?? '';
  return (
    !/\p{L}/u.test(text) ||
    isPlainFurnitureLine(text) ||
    isNavigationWord(text) ||
    opensLinkList(text) ||
    (text.length < 40 && !endsSentence(text))
  );
}
