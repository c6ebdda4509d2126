/** The inside of a DOCX paragraph: characters with their formatting, links, note references, images and text boxes. */
import { elementsOf, childOf, type XmlElement } from '../archive/xml.ts';
import { linkOfField } from '../office/field-link.ts';
import type { CommentPoint } from '../anchored-draft.ts';
import { keepAddress } from '../office/office-block.ts';
import { pointRun, type Run } from '../office/rich-text.ts';
import { localDigits } from '../office/local-digits.ts';
import { outermost, readPicture, type Picture } from './picture.ts';
import { commentPoints } from './comment-points.ts';
import { holdsDrawnText } from './drawn-text.ts';
import { marksOf, overFormat, readRunFormat, type RunFormat } from './run-format.ts';
import { chosenAlternative, numberOfNote, type NoteKind, type Reading } from './reading.ts';

/** What a paragraph holds; `largest` is the size in half points of its largest letters. */
export interface Inline {
  readonly runs: Run[];
  readonly anchors: string[];
  readonly pictures: (Picture & { readonly isFirst: boolean })[];
  /** Text boxes, and drawings with words of their own. */
  readonly boxes: XmlElement[];
}

/** How the characters of an element look that does not say otherwise, and where they lead. */
interface Context {
  readonly rightToLeft: boolean;
  readonly href?: string;
}

/** The contents of a `w:p` or of anything that holds runs. */
export function readInline(element: XmlElement, reading: Reading, rightToLeft: boolean): Inline {
  const inline: Inline = { runs: [], anchors: [], pictures: [], boxes: [] };
  readChildren(element, reading, inline, { rightToLeft });
  return inline;
}

function readChildren(
  element: XmlElement,
  reading: Reading,
  inline: Inline,
  context: Context,
): void {
  for (const child of element.children) {
    if (typeof child !== 'string') readChild(child, reading, inline, context);
  }
}

function readChild(child: XmlElement, reading: Reading, inline: Inline, context: Context): void {
  switch (child.name) {
    case 'w:r':
      readRun(child, reading, inline, context);
      break;
    case 'w:hyperlink':
      readChildren(child, reading, inline, withLink(context, linkOf(child, reading)));
      break;
    case 'w:fldSimple':
      readChildren(
        child,
        reading,
        inline,
        withLink(context, linkOfField(child.attributes['w:instr'] ?? '')),
      );
      break;
    case 'w:bookmarkStart':
      inline.anchors.push(`bookmark ${child.attributes['w:name'] ?? ''}`);
      break;
    case 'w:commentRangeStart':
    case 'w:commentRangeEnd':
      inline.runs.push(...commentPoints(child).map(asRun));
      break;
    case 'w:del':
    case 'w:moveFrom':
      reading.deletions += 1;
      inline.runs.push(...commentPoints(child).map(asRun));
      break;
    case 'mc:AlternateContent':
      readChildren(chosenAlternative(child) ?? child, reading, inline, context);
      break;
    case 'm:oMath':
    case 'm:oMathPara':
      append(outermost(child, 'm:t').map(textIn).join(''), {}, reading, inline, context);
      break;
    case 'w:pPr':
      break;
    // Wrappers: insertions, moves to here, content controls, smart tags, directions, ruby …
    default:
      readChildren(child, reading, inline, context);
  }
}

function asRun({ comment, edge }: CommentPoint): Run {
  return pointRun(comment, edge);
}

function readRun(run: XmlElement, reading: Reading, inline: Inline, context: Context): void {
  const properties = childOf(run, 'w:rPr');
  const style = childOf(properties, 'w:rStyle')?.attributes['w:val'];
  const format = overFormat(reading.styles.character(style), readRunFormat(properties));
  for (const child of run.children) {
    if (typeof child === 'string') continue;
    const text = characters(child);
    if (text !== undefined) append(text, format, reading, inline, context);
    else readObject(child, format, reading, inline, context);
  }
}

/** The characters that an element of a run stands for; undefined where it is no character. */
function characters(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'w:t':
      return textIn(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return element.attributes['w:type'] === 'page' ? '' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return symbol(element.attributes['w:char'] ?? '');
    default:
      return undefined;
  }
}

function readObject(
  element: XmlElement,
  format: RunFormat,
  reading: Reading,
  inline: Inline,
  context: Context,
): void {
  switch (element.name) {
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      readReference(element, reading, inline, context);
      break;
    case 'w:commentReference':
      inline.runs.push(...commentPoints(element).map(asRun));
      break;
    case 'w:fldChar':
    case 'w:instrText':
      readFieldMark(element, reading);
      break;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readDrawing(element, reading, inline);
      break;
    case 'mc:AlternateContent': {
      const chosen = chosenAlternative(element);
      for (const child of chosen === undefined ? [] : elementsOf(chosen)) {
        readObject(child, format, reading, inline, context);
      }
      break;
    }
    case 'w:ruby':
      for (const name of ['w:rubyBase', 'w:rt']) {
        const half = childOf(element, name);
        if (half !== undefined) readChildren(half, reading, inline, context);
      }
      break;
    case 'w:lastRenderedPageBreak':
      reading.page += 1;
      break;
    default:
  }
}

function append(
  text: string,
  format: RunFormat,
  reading: Reading,
  inline: Inline,
  context: Context,
): void {
  if (text === '') return;
  if (format.hidden === true) {
    reading.hiddenRuns += 1;
    return;
  }
  const href = context.href ?? linkOfOpenFields(reading);
  const kinds = marksOf(format, text);
  inline.runs.push(href === undefined ? { text, kinds } : { text, kinds, href });
}

function readReference(
  element: XmlElement,
  reading: Reading,
  inline: Inline,
  context: Context,
): void {
  const kind: NoteKind = element.name === 'w:endnoteReference' ? 'endnote' : 'footnote';
  const id = element.attributes['w:id'] ?? '';
  const number = numberOfNote(reading, kind, id);
  inline.anchors.push(`reference ${kind} ${id}`);
  // A reference with a mark of its own is followed by that mark in the text.
  if (/^(?:1|true|on)$/.test(element.attributes['w:customMarkFollows'] ?? '')) return;
  inline.runs.push({
    text: localDigits(number, context.rightToLeft),
    kinds: ['superscript'],
    href: `#${kind} ${id}`,
  });
}

function readFieldMark(element: XmlElement, reading: Reading): void {
  const field = reading.fields.at(-1);
  if (element.name === 'w:instrText') {
    if (field !== undefined) field.instruction += textIn(element);
    return;
  }
  const type = element.attributes['w:fldCharType'];
  if (type === 'begin') reading.fields.push({ instruction: '', inResult: false });
  else if (type === 'end') reading.fields.pop();
  else if (field !== undefined) field.inResult = true;
}

function readDrawing(element: XmlElement, reading: Reading, inline: Inline): void {
  const boxes = outermost(element, 'w:txbxContent');
  if (boxes.length > 0) inline.boxes.push(...boxes);
  else if (holdsDrawnText(element)) inline.boxes.push(element);
  const picture = readPicture(element, reading);
  if (picture === undefined) return;
  const isFirst = inline.runs.every(({ text }) => text.trim() === '');
  inline.pictures.push({ ...picture, isFirst });
}

function withLink(context: Context, href: string | undefined): Context {
  return href === undefined ? context : { ...context, href };
}

function linkOf(element: XmlElement, reading: Reading): string | undefined {
  const relation = reading.part.relations.get(element.attributes['r:id'] ?? '');
  const anchor = element.attributes['w:anchor'];
  if (relation?.external === true) return keepAddress(relation.target);
  return anchor === undefined ? undefined : `#bookmark ${anchor}`;
}

function linkOfOpenFields(reading: Reading): string | undefined {
  for (const field of reading.fields) {
    const link = field.inResult ? linkOfField(field.instruction) : undefined;
    if (link !== undefined) return link;
  }
  return undefined;
}

function textIn(element: XmlElement): string {
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only;
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** A character of a symbol font; such fonts shift ASCII into the private area. */
function symbol(code: string): string {
  const point = Number.parseInt(code, 16);
  if (!(point > 0 && point <= 0xffff)) return '';
  return String.fromCharCode(point >= 0xf020 && point <= 0xf07e ? point - 0xf000 : point);
}
