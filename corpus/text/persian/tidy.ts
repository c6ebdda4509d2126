/** Persian text as a careful editor would type it: Persian letters, half-spaces, « ». */
import { detectLanguage } from '../language.ts';
import { OffsetMap, OffsetMapBuilder, type TextRange } from '../offset-map.ts';
import { adjectives, halfSpacedVerb, notBeforeSuffix } from './affixes.ts';
import { zwnj } from './zwnj.ts';

/** A text that was tidied, and where each of its characters stood before. */
export interface TidiedText {
  readonly text: string;
  readonly map: OffsetMap;
}

interface Edit extends TextRange {
  readonly by: string;
}

const letter = String.raw`(?:[\p{Script=Arabic}\u0640](?<![۰-۹]))`;
const rule = (pattern: string) => new RegExp(pattern, 'gu');

const foreignLetter = /[يىك]/gu;
const persianLetter: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک' };
/** Signs without width, and the sign for “not”, that stand where a ZWNJ is meant; after harakat too. */
const falseSeparator = rule(
  String.raw`(?<=${letter}\p{M}*)[\u200B\u200E\u200F\u00AC\u00AD]+(?=${letter})`,
);
const verb = rule(
  String.raw`(?<![\p{L}\p{M}${zwnj}])(ن?م[یيى]) (${letter}(?:[\p{M}${zwnj}]|${letter})*)(?![\p{L}\p{M}])`,
);
const plural = rule(
  String.raw`(?<=${letter}\p{M}*) (?=ها(?:[یيى](?:[یيى]|[مت]|ش|مان|تان|شان)?|مان|تان|شان)?(?![\p{L}\p{M}${zwnj}]))`,
);
const superlative = rule(String.raw`(?<=${letter}\p{M}*) (?=تر[یيى]ن(?![\p{L}\p{M}]))`);
const comparative = rule(String.raw`(?<![\p{L}${zwnj}])(${letter}+) (?=تر[یيى]?(?![\p{L}\p{M}]))`);
/** After a silent ه: the ezafe, “a”, persons and possessives. */
const afterHeh = rule(
  String.raw`(?<![\p{L}${zwnj}])((?:${letter}|${zwnj})+ه) (?=(?:[یيى]|ام|ا[یيى]|ا[یيى]م|ا[یيى]د|اند|اش|ات)(?![\p{L}\p{M}${zwnj}])(?! کاش))`,
);
const innerSpace = /(?<=«)[ \u00A0]+(?=\S)|(?<=\S)[ \u00A0]+(?=»)/gu;
const straightQuotes = /(?<![^\s([{«،؛:])"([^"\n\t]+)"(?![\p{L}\d])/gu;

/** Enough for rules that only see what another has done. */
const mostTurns = 3;

/**
 * A Persian text tidied for reading: ي ى ك as ی ک, the space in «می شود» and «کتاب ها» as a ZWNJ, signs that stand for a
 * ZWNJ as one, straight quotation marks around Persian as « », no spaces inside « ». Digits, tatweel, harakat, ة and all else
 * stay as written, and so do quotations in Arabic and the ranges of `untouched`.
 *
 * Words are only joined by closed lists, so that some spaces stay that an editor would take out.
 * Example: tidy('كتاب ها را مي خوانم').text === 'کتاب‌ها را می‌خوانم'
 */
export function tidy(text: string, untouched: readonly TextRange[] = []): TidiedText {
  let tidied: TidiedText = { text, map: OffsetMap.identity(text.length) };
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const { map } = tidied;
    const kept = untouched.map((range) => map.toOutputRange(range));
    const next = apply(tidied.text, editsOf(tidied.text, kept));
    if (next === undefined) break;
    tidied = { text: next.text, map: turn === 0 ? next.map : map.then(next.map) };
  }
  return tidied;
}

function editsOf(text: string, untouched: readonly TextRange[]): readonly Edit[] {
  const kept = [...untouched, ...arabicQuotations(text)];
  const isFree = ({ start, end }: TextRange) =>
    !kept.some((range) => range.start < end && start < range.end);
  return [
    ...lettersOf(text),
    ...spacesOf(text),
    ...matches(text, falseSeparator, ({ index, 0: signs }) => [edit(index, signs.length, zwnj)]),
    ...matches(text, innerSpace, ({ index, 0: spaces }) => [edit(index, spaces.length, '')]),
    ...matches(text, straightQuotes, ({ index, 0: whole, 1: content = '' }) =>
      /\p{Script=Arabic}/u.test(content) && detectLanguage(content, 'fa') === 'fa'
        ? [edit(index, 1, '«'), edit(index + whole.length - 1, 1, '»')]
        : [],
    ),
  ]
    .filter(isFree)
    .sort((a, b) => a.start - b.start);
}

function lettersOf(text: string): readonly Edit[] {
  return matches(text, foreignLetter, ({ index, 0: found }) => [
    edit(index, 1, persianLetter[found] ?? found),
  ]);
}

/** Spaces where the norm writes a ZWNJ. */
function spacesOf(text: string): readonly Edit[] {
  const asZwnj = ({ index }: RegExpExecArray) => [edit(index, 1, zwnj)];
  const afterWord = ({ index, 1: word = '' }: RegExpExecArray) =>
    edit(index + word.length, 1, zwnj);
  return [
    ...matches(text, verb, (found) => {
      const before = text.slice(Math.max(0, found.index - 5), found.index);
      // The month of May is written alike, and so is the wine of poems.
      const isMonth = /(?:ماه|[\d۰-۹٠-٩]) $/u.test(before);
      return !isMonth && halfSpacedVerb(found[2] ?? '') ? [afterWord(found)] : [];
    }),
    ...matches(text, plural, asZwnj),
    ...matches(text, superlative, asZwnj),
    ...matches(text, comparative, (found) =>
      adjectives.has(found[1] ?? '') ? [afterWord(found)] : [],
    ),
    ...matches(text, afterHeh, (found) =>
      notBeforeSuffix.has(found[1] ?? '') ? [] : [afterWord(found)],
    ),
  ];
}

/** What stands between quotation marks or the ornate brackets of the Quran, in Arabic. */
function arabicQuotations(text: string): readonly TextRange[] {
  if (!/[«"“﴿]/u.test(text)) return [];
  return matches(text, /«[^»\n]+»|"[^"\n]+"|“[^”\n]+”|﴿[^﴾\n]+﴾/gu, ({ index, 0: whole }) =>
    whole.startsWith('﴿') || detectLanguage(whole.slice(1, -1), 'fa') === 'ar'
      ? [{ start: index, end: index + whole.length }]
      : [],
  );
}

function edit(start: number, length: number, by: string): Edit {
  return { start, end: start + length, by };
}

function matches<T>(
  text: string,
  pattern: RegExp,
  of: (found: RegExpExecArray) => readonly T[],
): readonly T[] {
  return [...text.matchAll(pattern)].flatMap(of);
}

/** Undefined where there is nothing to change. Of edits that overlap the first counts. */
function apply(text: string, edits: readonly Edit[]): TidiedText | undefined {
  if (edits.length === 0) return undefined;
  const builder = new OffsetMapBuilder();
  let out = '';
  let at = 0;
  for (const { start, end, by } of edits) {
    if (start < at) continue;
    out += text.slice(at, start);
    builder.replace(start, end, out.length, out.length + by.length);
    out += by;
    at = end;
  }
  out += text.slice(at);
  return { text: out, map: builder.build(text.length, out.length) };
}
