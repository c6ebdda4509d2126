/** How characters of a DOCX look, as far as it carries meaning. */
import type { MarkKind } from '../../document/mark.ts';
import { childOf, type XmlElement } from '../archive/xml.ts';

/** Absent: not said, so the style decides. `size` in half points. */
export interface RunFormat {
  readonly bold?: boolean;
  readonly complexBold?: boolean;
  readonly italic?: boolean;
  readonly complexItalic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly vertical?: string;
  readonly hidden?: boolean;
  readonly code?: boolean;
  readonly size?: number;
}

/** The value of an on/off property (ECMA-376, 17.17.4); undefined where the element is missing. */
export function readFlag(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  if (element === undefined) return undefined;
  return !/^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '1');
}

/** The format of characters about which nothing is said. */
export const plainFormat: RunFormat = {};

/** The format that a `w:rPr` element says. */
export function readRunFormat(properties: XmlElement | undefined): RunFormat {
  if (properties === undefined || properties.children.length === 0) return plainFormat;
  const format: { -readonly [Key in keyof RunFormat]: RunFormat[Key] } = {};
  for (const [element, name] of flagNames) {
    const flag = readFlag(properties, element);
    if (flag !== undefined) format[name] ??= flag;
  }
  const vertical = childOf(properties, 'w:vertAlign')?.attributes['w:val'];
  if (vertical !== undefined) format.vertical = vertical;
  const size = readSize(properties);
  if (size !== undefined) format.size = size;
  return format;
}

/** Elements that switch a property on or off; of two for one property the first counts. */
const flagNames = [
  ['w:b', 'bold'],
  ['w:bCs', 'complexBold'],
  ['w:i', 'italic'],
  ['w:iCs', 'complexItalic'],
  ['w:u', 'underline'],
  ['w:strike', 'strike'],
  ['w:dstrike', 'strike'],
  ['w:vanish', 'hidden'],
] as const;

const noMarks: readonly MarkKind[] = [];

/**
 * The marks of characters in that format. Persian letters take the "complex script" half of it; many programs set
 * only the other half and mean the same, so either one counts there.
 */
export function marksOf(format: RunFormat, text: string): readonly MarkKind[] {
  if (format === plainFormat) return noMarks;
  const mayBeComplex = format.complexBold === true || format.complexItalic === true;
  const complex = mayBeComplex && /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text);
  const marks: MarkKind[] = [];
  if (format.bold === true || (complex && format.complexBold === true)) marks.push('strong');
  if (format.italic === true || (complex && format.complexItalic === true)) marks.push('emphasis');
  if (format.underline === true) marks.push('underline');
  if (format.strike === true) marks.push('strike');
  if (format.vertical === 'superscript') marks.push('superscript');
  if (format.vertical === 'subscript') marks.push('subscript');
  if (format.code === true) marks.push('code');
  return marks;
}

/** A format with what a run says over it; the same object where the run says nothing or there is nothing under it. */
export function overFormat(under: RunFormat, own: RunFormat): RunFormat {
  if (own === plainFormat) return under;
  return under === plainFormat ? own : { ...under, ...own };
}

function readSize(properties: XmlElement): number | undefined {
  const written = childOf(properties, 'w:szCs') ?? childOf(properties, 'w:sz');
  const size = Number(written?.attributes['w:val']);
  return size > 0 ? size : undefined;
}
