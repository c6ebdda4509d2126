/** The formats in which a pair can be read: its beads with all that stands in both texts. */
import { otherSide } from '../../alignment/side-name.ts';
import { safeFileName } from '../file-name.ts';
import { pairDocx } from './pair-docx.ts';
import { pairHtml } from './pair-html.ts';
import { titleOf } from './pair-head.ts';
import type { PairChoices, PairExporter, PairInput } from './pair-input.ts';

export const pairExporters = { html: pairHtml, docx: pairDocx } as const satisfies Readonly<
  Record<string, PairExporter>
>;

/** A file name made of both titles; that of one text alone where it holds both languages. */
export function pairFileName(
  pair: PairInput,
  { first }: Pick<PairChoices, 'first'>,
  extension: string,
): string {
  const titles = [first, otherSide(first)].map((name) => titleOf(pair[name]).text);
  return safeFileName([...new Set(titles)].join(' – '), extension);
}
