/** The styles of a DOCX with what they inherit: what a paragraph is, whatever its style is called in the writer's language. */
import { childOf, elementsOf, type XmlElement } from '../archive/xml.ts';
import { roleOfStyle, type StyleRole } from '../office/style-role.ts';
import { overFormat, plainFormat, readFlag, readRunFormat, type RunFormat } from './run-format.ts';

/** Absent: not said. `outline` is 0 for the highest heading; `list` and `listLevel` name a numbering. */
export interface ParagraphFormat {
  readonly role?: StyleRole;
  readonly outline?: number;
  readonly rightToLeft?: boolean;
  readonly list?: string;
  readonly listLevel?: number;
}

/** Formats by style id, inheritance resolved; the default style for no id. */
export interface Styles {
  paragraph(id: string | undefined): ParagraphFormat;
  character(id: string | undefined): RunFormat;
}

/** Styles that call their characters code. */
const codeName = /^(?:html code|verbatim char|source text)$/i;

/** Longer chains are circles. */
const longestChain = 20;

/** The styles of a `w:styles` element. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = root === undefined ? [] : elementsOf(root, 'w:style');
  const byId = new Map(elements.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const defaultId = elements.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];
  const defaults = readParagraphFormat(
    childOf(childOf(childOf(root, 'w:docDefaults'), 'w:pPrDefault'), 'w:pPr'),
  );
  const chainOf = (id: string | undefined) => {
    const chain: XmlElement[] = [];
    let style = byId.get(id ?? '');
    while (style !== undefined && chain.length < longestChain) {
      chain.unshift(style);
      style = byId.get(childOf(style, 'w:basedOn')?.attributes['w:val'] ?? '');
    }
    return chain;
  };
  return {
    paragraph: remember((id) =>
      chainOf(id ?? defaultId).reduce<ParagraphFormat>(
        (format, style) => ({ ...format, ...paragraphFormatOf(style) }),
        defaults,
      ),
    ),
    character: remember((id) =>
      chainOf(id).reduce<RunFormat>(
        (format, style) => overFormat(format, runFormatOf(style)),
        plainFormat,
      ),
    ),
  };
}

/** The format that a `w:pPr` element says itself. */
export function readParagraphFormat(properties: XmlElement | undefined): ParagraphFormat {
  if (properties === undefined) return {};
  const format: { -readonly [Key in keyof ParagraphFormat]: ParagraphFormat[Key] } = {};
  const outline = numberOf(childOf(properties, 'w:outlineLvl'));
  if (outline !== undefined) format.outline = outline;
  const rightToLeft = readFlag(properties, 'w:bidi');
  if (rightToLeft !== undefined) format.rightToLeft = rightToLeft;
  const numbering = childOf(properties, 'w:numPr');
  const list = childOf(numbering, 'w:numId')?.attributes['w:val'];
  if (list !== undefined) format.list = list;
  const listLevel = numberOf(childOf(numbering, 'w:ilvl'));
  if (listLevel !== undefined) format.listLevel = listLevel;
  return format;
}

function paragraphFormatOf(style: XmlElement): ParagraphFormat {
  const name = nameOf(style);
  const role = roleOfStyle(name);
  const heading = /^heading (\d)$/i.exec(name)?.[1];
  return {
    ...(heading === undefined ? {} : { outline: Number(heading) - 1 }),
    ...(role === undefined ? {} : { role }),
    ...readParagraphFormat(childOf(style, 'w:pPr')),
  };
}

function runFormatOf(style: XmlElement): RunFormat {
  const code = codeName.test(nameOf(style));
  const own = readRunFormat(childOf(style, 'w:rPr'));
  return code ? { code, ...own } : own;
}

function nameOf(style: XmlElement): string {
  return childOf(style, 'w:name')?.attributes['w:val'] ?? '';
}

function numberOf(element: XmlElement | undefined): number | undefined {
  const value = Number.parseInt(element?.attributes['w:val'] ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

function remember<Format>(
  resolve: (id: string | undefined) => Format,
): (id: string | undefined) => Format {
  const known = new Map<string | undefined, Format>();
  return (id) => {
    let format = known.get(id);
    if (format === undefined) {
      format = resolve(id);
      known.set(id, format);
    }
    return format;
  };
}
