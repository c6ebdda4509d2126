/** Lists of an ODT: bullets or numbers at each level, and the labels that are text. */
import { elementsOf, type XmlElement } from '../archive/xml.ts';
import { formatNumber } from '../office/number-format.ts';

/** One level; `format` is empty for bullets and for numbers that are not shown. */
export interface ListLevel {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels' numbers the label shows. */
  readonly shown: number;
  readonly start: number;
}

/** ODF's number formats by the names under which `formatNumber` knows them. */
const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** The levels of a `text:list-style` or `text:outline-style`, by their depth from 0. */
export function readListStyle(element: XmlElement): readonly ListLevel[] {
  const levels: ListLevel[] = [];
  for (const { attributes } of elementsOf(element)) {
    const level = Number(attributes['text:level']);
    // The standard knows ten levels; a damaged number must not make a long list.
    if (!(level >= 1 && level <= 10)) continue;
    levels[level - 1] = {
      format: readFormat(attributes['style:num-format'] ?? ''),
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      shown: Number(attributes['text:display-levels'] ?? 1) || 1,
      start: Number(attributes['text:start-value'] ?? 1) || 1,
    };
  }
  return levels;
}

/** Formats of other scripts are written as examples: «۱, ۲, ۳, ...», «أ, ب, ...». */
function readFormat(written: string): string {
  if (/^[۱١]/u.test(written)) return 'hindiNumbers';
  if (/^[اأ]/u.test(written)) return 'arabicAlpha';
  return formats[written] ?? (written === '' ? '' : 'decimal');
}

/** The label of an item from the counts of its level and those above, as it is printed. */
export function labelOf(
  levels: readonly (ListLevel | undefined)[],
  counts: readonly number[],
): string {
  const depth = counts.length - 1;
  const level = levels[depth];
  if (level === undefined || level.format === '') return '';
  const first = Math.max(0, depth + 1 - level.shown);
  const numbers = counts
    .slice(first)
    .map((count, index) => formatNumber(count, levels[first + index]?.format ?? 'decimal'));
  return `${level.prefix}${numbers.join('.')}${level.suffix}`;
}

/** Whether a label says more than a place in the list: words, or several numbers. */
export function isMeaningful(level: ListLevel | undefined, depth: number): boolean {
  if (level === undefined || level.format === '') return false;
  return /\p{L}/u.test(level.prefix + level.suffix) || (level.shown > 1 && depth > 0);
}
