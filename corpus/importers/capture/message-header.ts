/** The head of a message of mail as plain text shows it: From, Subject, Date and their like, one under another. */
import type { WrittenDate } from '../../document/part.ts';
import { findDates } from '../../text/dates.ts';
import type { BlockDraft } from '../draft.ts';
import { toWrittenDate } from '../written-date.ts';

/** What a line of a head says; `trace` is for programs only, `number` counts the messages of a digest. */
type Field = 'from' | 'to' | 'subject' | 'date' | 'id' | 'answers' | 'number' | 'trace';

/** A message's head: half-open interval of indices of blocks, and what it says. */
export interface MessageHead {
  readonly from: number;
  readonly to: number;
  readonly author: string;
  /** Index of the block with the subject, and its words. */
  readonly subject?: { readonly index: number; readonly text: string };
  readonly date?: WrittenDate;
  readonly id?: string;
  /** Ids of messages that this one answers, the nearest last. */
  readonly answers: readonly string[];
  /** Lines that only programs read, and the number within a digest. */
  readonly traces: readonly number[];
}

const fieldNames = new Map<string, Field>(
  (
    [
      ['from', 'from|sender|از|فرستنده'],
      ['to', 'to|cc|bcc|reply-to|newsgroups|organization|به|گیرنده|رونوشت'],
      ['subject', 'subject|موضوع'],
      ['date', 'date|sent|posted|تاریخ|زمان'],
      ['id', 'message-id'],
      ['answers', 'in-reply-to|references'],
      ['number', 'message|پیام'],
      [
        'trace',
        'mime-version|content-type|content-transfer-encoding|user-agent|lines|path|received',
      ],
    ] as const
  ).flatMap(([field, names]) => names.split('|').map((name) => [name, field] as const)),
);

const fieldLine =
  /^(?<name>[A-Za-z][A-Za-z-]{1,30}|[\p{Script=Arabic}]{2,8})\s?:(?:\s+|$)(?<value>[^]*)$/u;
/** What boxes of mail put between messages: "From somebody Tue Mar  3 10:12:33 2009". */
const boxLine =
  /^From \S+(?: at \S+)?\s+\p{L}{3} \p{L}{3}\s+\d{1,2} \d\d:\d\d:\d\d(?: \p{L}{3,4})? \d{4}$/u;
/** Over the head of a message that is quoted whole within another. */
const quotedAbove =
  /^[-_\s]*(?:original message|forwarded message|begin forwarded message|پیام اصلی)[-_\s:]*$/iu;

interface HeaderLine {
  readonly field: Field;
  readonly value: string;
}

function readHeaderLine(text: string): HeaderLine | undefined {
  if (text.length > 1000 || !text.includes(':')) return undefined;
  const { name = '', value = '' } = fieldLine.exec(text)?.groups ?? {};
  const known =
    fieldNames.get(name.toLowerCase()) ?? (/^(?:x|list)-/iu.test(name) ? 'trace' : undefined);
  if (known !== undefined) return { field: known, value };
  return boxLine.test(text) ? { field: 'trace', value: text } : undefined;
}

/** Whether a line could belong to the head of a message: two such lines are never one paragraph. */
export function isMessageHeaderLine(text: string): boolean {
  return readHeaderLine(text) !== undefined;
}

/**
 * The heads of all messages, in order; empty where the text is none: a single head must stand above the first sentence.
 *
 * A head names its sender and a subject or a date. Heads of quoted messages are left to the message that quotes them.
 */
export function findMessageHeads(drafts: readonly BlockDraft[]): MessageHead[] {
  const heads: MessageHead[] = [];
  for (let index = 0; index < drafts.length; index += 1) {
    if (!isMessageHeaderLine(drafts[index]?.text ?? '')) continue;
    const to = endOfHead(drafts, index);
    const head = quotedAbove.test(drafts[index - 1]?.text ?? '')
      ? undefined
      : readHead(drafts, index, to);
    if (head !== undefined) heads.push(head);
    index = to - 1;
  }
  const first = heads[0];
  if (first === undefined) return [];
  const isAtHead = !drafts.slice(0, first.from).some(({ text }) => text.length >= 80);
  return heads.length > 1 || isAtHead ? heads : [];
}

/** Lines of a head stand right under one another; only a digest sets its number apart. */
function endOfHead(drafts: readonly BlockDraft[], from: number): number {
  let to = from + 1;
  let above = readHeaderLine(drafts[from]?.text ?? '');
  for (; to < drafts.length; to += 1) {
    const draft = drafts[to];
    const line = readHeaderLine(draft?.text ?? '');
    const isApart = (draft?.blankBefore ?? 0) > 0 && above?.field !== 'number';
    if (line === undefined || isApart) break;
    above = line;
  }
  return to;
}

function readHead(
  drafts: readonly BlockDraft[],
  from: number,
  to: number,
): MessageHead | undefined {
  const lines = drafts
    .slice(from, to)
    .map(({ text }, at) => ({ index: from + at, ...readHeaderLine(text) }));
  const first = (field: Field) => lines.find((line) => line.field === field);
  const sender = first('from')?.value ?? '';
  const subject = first('subject');
  const date = first('date')?.value;
  if (sender === '' || (subject === undefined && date === undefined)) return undefined;
  const id = /<[^<>]+>/u.exec(first('id')?.value ?? '')?.[0];
  const written = date === undefined ? undefined : readDate(date);
  const answers = ['references', 'in-reply-to'].flatMap((name) =>
    lines
      .filter(({ index }) => drafts[index]?.text.toLowerCase().startsWith(name))
      .flatMap(({ value = '' }) => value.match(/<[^<>]+>/gu) ?? []),
  );
  return {
    from,
    to,
    author: senderName(sender),
    answers,
    traces: lines.filter(({ field }) => isForPrograms(field)).map(({ index }) => index),
    ...(subject?.value === undefined
      ? {}
      : { subject: { index: subject.index, text: subject.value } }),
    ...(written === undefined ? {} : { date: written }),
    ...(id === undefined ? {} : { id }),
  };
}

function isForPrograms(field: Field | undefined): boolean {
  return field === 'trace' || field === 'number' || field === 'id' || field === 'answers';
}

function readDate(written: string): WrittenDate {
  const found = findDates(written)[0];
  return found === undefined ? { text: written, calendar: 'gregorian' } : toWrittenDate(found);
}

/** 'Sara Amiri <sara@garden.example>' and 'sara at garden.example (Sara Amiri)' → 'Sara Amiri'; an address alone stays. */
function senderName(value: string): string {
  const [, quoted, plain] = /^\s*(?:"([^"]+)"|([^<>()"]+?))\s*[<[].*$/u.exec(value) ?? [];
  const inBrackets = /\(([^()]+)\)\s*$/u.exec(value)?.[1];
  return (quoted ?? plain ?? inBrackets ?? value.replace(/^<|>$/gu, '')).trim();
}
