/** Labels with values, and other words of the interface language, as paragraphs of a Word file. */
import type { DirectedText } from '../directed-text.ts';
import type { ExportContext } from '../exporter.ts';
import type { Fact } from '../facts.ts';
import { labelsOf } from '../labels.ts';
import { isRightToLeft, paragraph, runs } from './xml.ts';

/** One paragraph a fact, its values in their own directions. */
export function writeFacts(
  facts: readonly Fact[],
  context: ExportContext,
  style = 'Facts',
): readonly string[] {
  const said = (text: string): DirectedText => ({ text, ...labelDirection(context) });
  return facts.map(({ label, values }) => {
    const written = values.map((value) => runs(value)).join(runs(said(separatorOf(context))));
    const words = runs(said(`${label}: `), { bold: true }) + written;
    return paragraph(style, context.locale === 'fa', words);
  });
}

/** A paragraph in this style. */
export function directed(style: string, text: DirectedText): string {
  return paragraph(style, isRightToLeft(text), runs(text));
}

/** A paragraph of words in the interface language. */
export function own(style: string, text: string, context: ExportContext): string {
  return directed(style, { text, ...labelDirection(context) });
}

/** Direction and language of those words. */
export function labelDirection({
  locale,
}: ExportContext): Pick<DirectedText, 'direction' | 'language'> {
  return { direction: locale === 'fa' ? 'rtl' : 'ltr', language: locale };
}

/** What stands between two values: what follows goes on in the paragraph's direction, a number too. */
export function separatorOf({ locale }: ExportContext): string {
  return `${labelsOf(locale).separator}${locale === 'fa' ? '\u200f' : '\u200e'}`;
}
