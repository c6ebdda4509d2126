/** Footnotes, endnotes, headers and footers of a DOCX: what stands outside the body's text. */
import { childOf, elementsOf, textOf, type XmlElement } from '../archive/xml.ts';
import { localDigits } from '../office/local-digits.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';
import { readBlocks } from './blocks.ts';
import type { DocxPart } from './parts.ts';
import type { NoteKind, Reading } from './reading.ts';

/**
 * The notes of one kind that the text refers to, in the order of their numbers, then those that nothing refers to. The
 * number stands before the note and leads back to the reference.
 */
export function readNotes(
  part: DocxPart | undefined,
  kind: NoteKind,
  reading: Reading,
): AnchoredDraft[] {
  if (part === undefined) return [];
  reading.part = part;
  const notes = elementsOf(part.root, `w:${kind}`)
    // The others are the lines that Word draws above notes.
    .filter(({ attributes }) => /^(?:normal)?$/.test(attributes['w:type'] ?? ''))
    .map((element) => ({ element, id: element.attributes['w:id'] ?? '' }))
    .map((note) => ({ ...note, number: reading.noteNumbers.get(`${kind} ${note.id}`) }));
  notes.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
  return notes.flatMap(({ element, id, number }) => {
    reading.pendingAnchors = [`${kind} ${id}`];
    reading.pendingPoints = [];
    const blocks = readBlocks(element, reading).map(asFootnote);
    const first = blocks[0];
    if (number !== undefined && first !== undefined) {
      blocks[0] = numbered(first, number, `#reference ${kind} ${id}`);
    }
    return blocks;
  });
}

function asFootnote(block: AnchoredDraft): AnchoredDraft {
  return block.kind === 'paragraph' || block.kind === 'list-item'
    ? { ...block, kind: 'footnote' }
    : block;
}

function numbered(block: AnchoredDraft, number: number, href: string): AnchoredDraft {
  const label = localDigits(number, block.direction === 'rtl');
  const shift = label.length + 1;
  return {
    ...block,
    text: `${label} ${block.text}`,
    points: (block.points ?? []).map((point) => ({ ...point, offset: point.offset + shift })),
    marks: [
      { kind: 'superscript', start: 0, end: label.length },
      { kind: 'link', start: 0, end: label.length, href },
      ...block.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
    ],
  };
}

/** Headers and footers as furniture, each text once: Word keeps a copy for every section and kind of page. */
export function readRunningHeads(parts: readonly DocxPart[], reading: Reading): AnchoredDraft[] {
  const seen = new Set<string>();
  return parts.flatMap((part) => {
    reading.part = part;
    reading.pendingAnchors = [];
    reading.pendingPoints = [];
    return readBlocks(part.root, reading)
      .filter(({ text, image }) => {
        const isNew = image === undefined && text !== '' && !seen.has(text);
        seen.add(text);
        return isNew;
      })
      .map((block) => ({ ...block, kind: 'furniture' }));
  });
}

/** The text of one property of the core properties, empty where it is missing. */
export function propertyOf(properties: XmlElement | undefined, name: string): string {
  return properties === undefined ? '' : textOf(childOf(properties, name));
}
