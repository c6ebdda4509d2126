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

/** The format that a `w:rPr` element says. */
export function readRunFormat(properties: XmlElement | undefined): RunFormat {
  if (properties === undefined) return {};
  const flags = {
    bold: readFlag(properties, 'w:b'),
    complexBold: readFlag(properties, 'w:bCs'),
    italic: readFlag(properties, 'w:i'),
    complexItalic: readFlag(properties, 'w:iCs'),
    underline: readFlag(properties, 'w:u'),
    strike: readFlag(properties, 'w:strike') ?? readFlag(properties, 'w:dstrike'),
    hidden: readFlag(properties, 'w:vanish'),
    vertical: childOf(properties, 'w:vertAlign')?.attributes['w:val'],
    size: readSize(properties),
  };
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}

/**
 * The marks of characters in that format. Persian letters take the "complex script" half of it; many programs set
 * only the other half and mean the same, so either one counts there.
 */
export function marksOf(format: RunFormat, text: string): readonly MarkKind[] {
  const complex = /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text);
  const kinds: readonly (readonly [MarkKind, boolean | undefined])[] = [
    ['strong', format.bold === true || (complex && format.complexBold)],
    ['emphasis', format.italic === true || (complex && format.complexItalic)],
    ['underline', format.underline],
    ['strike', format.strike],
    ['superscript', format.vertical === 'superscript'],
    ['subscript', format.vertical === 'subscript'],
    ['code', format.code],
  ];
  return kinds.filter(([, on]) => on === true).map(([kind]) => kind);
}

function readSize(properties: XmlElement): number | undefined {
  const written = childOf(properties, 'w:szCs') ?? childOf(properties, 'w:sz');
  const size = Number(written?.attributes['w:val']);
  return size > 0 ? size : undefined;
}
