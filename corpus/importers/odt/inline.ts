/** The inside of an ODT paragraph: characters with their formatting, links, notes, comments, images and text boxes. */
import type { BlockImage } from '../../document/block.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../archive/xml.ts';
import { resolveName } from '../archive/entry-name.ts';
import type { MarkKind } from '../../document/mark.ts';
import { imageType } from '../image-type.ts';
import { hasLooseSpace } from '../loose-space.ts';
import { keepAddress } from '../office/office-block.ts';
import { pointRun, type Run } from '../office/rich-text.ts';
import type { Reading } from './reading.ts';
import { tableName } from './table-name.ts';

/** What a paragraph holds; notes wait for the reader of blocks. */
export interface Inline {
  readonly runs: Run[];
  readonly anchors: string[];
  readonly images: (BlockImage & { readonly isFirst: boolean })[];
  readonly boxes: XmlElement[];
  readonly notes: XmlElement[];
}

interface Context {
  readonly kinds: readonly MarkKind[];
  readonly isHidden: boolean;
  readonly href?: string;
}

/** The contents of a `text:p` or `text:h`, white space collapsed as ODF 1.3, 6.1.2 says. */
export function readInline(paragraph: XmlElement, reading: Reading): Inline {
  const inline = emptyInline();
  readChildren(paragraph, reading, inline, plain);
  return inline;
}

const plain: Context = { kinds: [], isHidden: false };

/** An inline without anything in it. */
export function emptyInline(): Inline {
  return { runs: [], anchors: [], images: [], boxes: [], notes: [] };
}

function readChildren(
  element: XmlElement,
  reading: Reading,
  inline: Inline,
  context: Context,
): void {
  for (const child of element.children) {
    if (typeof child === 'string') append(collapse(child, inline), reading, inline, context);
    else readChild(child, reading, inline, context);
  }
}

/** White space is one space, and none after another one. */
function collapse(text: string, inline: Inline): string {
  const collapsed = hasLooseSpace(text)
    ? text.replace(/ [ \t\r\n]+|[\t\r\n][ \t\r\n]*/g, ' ')
    : text;
  const before = inline.runs.findLast((run) => run.text !== '')?.text ?? ' ';
  return before.endsWith(' ') && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
}

function readChild(child: XmlElement, reading: Reading, inline: Inline, context: Context): void {
  const characters = charactersOf(child);
  if (characters !== undefined) {
    append(characters, reading, inline, context);
    return;
  }
  switch (child.name) {
    case 'text:span':
      readChildren(child, reading, inline, inSpan(child, reading, context));
      break;
    case 'text:a':
      readChildren(child, reading, inline, withLink(context, linkOf(child)));
      break;
    case 'text:bookmark-ref':
    case 'text:reference-ref':
    case 'text:note-ref':
      readChildren(child, reading, inline, {
        ...context,
        href: `#${child.attributes['text:ref-name'] ?? ''}`,
      });
      break;
    case 'text:note':
      readNote(child, inline);
      break;
    case 'office:annotation': {
      const id = reading.commentIds.get(child) ?? '';
      inline.runs.push(pointRun(id, 'start'), pointRun(id, 'reference'));
      break;
    }
    case 'office:annotation-end':
      inline.runs.push(pointRun(child.attributes['office:name'] ?? '', 'end'));
      break;
    case 'text:bookmark':
    case 'text:bookmark-start':
    case 'text:reference-mark':
    case 'text:reference-mark-start':
      inline.anchors.push(child.attributes['text:name'] ?? '');
      break;
    case 'text:soft-page-break':
      reading.page += 1;
      break;
    case 'text:hidden-text':
      reading.hiddenRuns += 1;
      break;
    case 'office:event-listeners':
    case 'draw:a':
      readDrawings(child, reading, inline);
      break;
    default:
      if (child.name.startsWith('draw:')) readDrawing(child, reading, inline);
      // Fields (dates, page numbers, references) and ruby hold their words.
      else readChildren(child, reading, inline, context);
  }
}

/** The characters that an empty element stands for. */
function charactersOf(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'text:s': {
      const count = Number(element.attributes['text:c'] ?? 1);
      // A damaged count must not fill the memory; no one sets a thousand spaces.
      return ' '.repeat(count > 0 && count <= 1000 ? count : 1);
    }
    case 'text:tab':
      return '\t';
    case 'text:line-break':
      return '\n';
    default:
      return undefined;
  }
}

function append(text: string, reading: Reading, inline: Inline, context: Context): void {
  if (text === '') return;
  if (context.isHidden) {
    reading.hiddenRuns += 1;
    return;
  }
  const { kinds, href } = context;
  inline.runs.push(href === undefined ? { text, kinds } : { text, kinds, href });
}

function inSpan(span: XmlElement, reading: Reading, context: Context): Context {
  const name = span.attributes['text:style-name'];
  const style = reading.styles.find('text', name);
  const isCode = /^(?:source_20_text|teletype)$/i.test(name ?? '');
  const on = new Set<MarkKind>(isCode ? [...context.kinds, 'code'] : context.kinds);
  for (const [kind, isOn] of Object.entries(style.marks)) {
    if (isOn) on.add(kind as MarkKind);
    else on.delete(kind as MarkKind);
  }
  return { ...context, kinds: [...on], isHidden: context.isHidden || style.hidden === true };
}

function withLink(context: Context, href: string | undefined): Context {
  return href === undefined ? context : { ...context, href };
}

/** Links to places in the text name a bookmark, or a heading by its number and words. */
function linkOf(element: XmlElement): string | undefined {
  const href = element.attributes['xlink:href'];
  if (href?.startsWith('#') !== true) return keepAddress(href);
  return `#${href.slice(1).replace(/\|(?:outline|region|table|frame)$/, '')}`;
}

function readNote(note: XmlElement, inline: Inline): void {
  const id = note.attributes['text:id'] ?? '';
  const sign = textOf(childOf(note, 'text:note-citation'));
  inline.anchors.push(`reference ${id}`, id);
  inline.notes.push(note);
  if (sign !== '') inline.runs.push({ text: sign, kinds: ['superscript'], href: `#note ${id}` });
}

function readDrawings(element: XmlElement, reading: Reading, inline: Inline): void {
  for (const child of elementsOf(element)) {
    if (child.name.startsWith('draw:')) readDrawing(child, reading, inline);
  }
}

/** A frame holds an image or a text box; shapes and groups hold paragraphs of their own. */
function readDrawing(element: XmlElement, reading: Reading, inline: Inline): void {
  const image = childOf(element, 'draw:image');
  if (image !== undefined) readImage(element, image, reading, inline);
  else if (elementsOf(element).some(holdsWords)) inline.boxes.push(element);
  else readDrawings(element, reading, inline);
}

/** A box may hold nothing but a table. */
function holdsWords({ name }: XmlElement): boolean {
  return name.startsWith('text:') || tableName(name) === 'table';
}

function readImage(frame: XmlElement, image: XmlElement, reading: Reading, inline: Inline): void {
  const href = image.attributes['xlink:href'] ?? '';
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
    reading.remoteImages += 1;
    return;
  }
  const resource = resolveName('', href);
  if (!reading.hasEntry(resource) || imageType(resource) === undefined) {
    reading.imagesLeftOut += 1;
    return;
  }
  const isFirst = inline.runs.every(({ text }) => text.trim() === '');
  const alt = textOf(childOf(frame, 'svg:desc')) || textOf(childOf(frame, 'svg:title'));
  inline.images.push({ resource, alt, isFirst });
}
