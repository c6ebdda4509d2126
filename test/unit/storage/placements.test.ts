/** Annotations of one edition are carried to the others, stay there, and follow what becomes of either text. */
import { describe as suite, expect, it } from 'vitest';
import type { Annotation } from '../../../corpus/annotations/annotation.ts';
import { carry } from '../../../corpus/annotations/carry.ts';
import { detached, placedAt, quoteOf } from '../../../corpus/annotations/decide.ts';
import { describe } from '../../../corpus/annotations/describe.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../corpus/document/range.ts';
import type { Document } from '../../../corpus/document/document.ts';
import { carriedTo } from '../../support/carried.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { undoLast } from '../../support/undo-last.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const water = [
  'A qanat brings water from the foot of the hills to the fields by a gentle slope.',
  'مادرچاه نخستین چاهی است که به آب می‌رسد و از آنجا آب در تاریکی راه می‌افتد.',
  'The mother well is dug first. Its water decides how long the tunnel has to be.',
  'هر چند گام چاهی دیگر کنده می‌شود تا خاک را بالا بکشند و هوا به کارگران برسد.',
  'Whoever digs it needs a lamp, a basket, and somebody above who can be trusted.',
];
/** The second block moved to the end, a word of the third replaced, the fourth gone. */
const newer = [water[0]!, water[2]!.replace('decides', 'determines'), water[4]!, water[1]!];

function marked({ id, blocks }: Document, words: string, name: string): Annotation {
  const plain = plainText(blocks);
  const start = plain.text.indexOf(words);
  if (start < 0) throw new Error(`no ${words}`);
  const range = rangeAt(plain, { start, end: start + words.length });
  return makeAnnotation(id, `annotation-${name}`, { selectors: [...describe(plain, range)] });
}

function withEditions() {
  const folder = temporaryFolder();
  const library = openTestLibrary(folder);
  const [old, recent] = [importText(water.join('\n')), importText(newer.join('\n'))];
  for (const { document, bytes } of [old, recent]) library.add(document, bytes);
  const notes = [
    ['gentle slope', 'a'],
    ['نخستین چاهی', 'b'],
    ['Its water decides how long', 'c'],
    ['خاک را بالا بکشند', 'd'],
  ] as const;
  for (const [words, name] of notes) library.saveAnnotation(marked(old.document, words, name));
  library.addEdition(recent.document.id, old.document.id);
  return { folder, library, old: old.document, recent: recent.document };
}

suite('placements', () => {
  it('say of each annotation of the other edition what became of its words', () => {
    const { library, recent } = withEditions();
    expect(carriedTo(library, recent.id)).toEqual({
      exact: 1,
      moved: 1,
      changed: 1,
      orphan: 1,
    });
    const placed = library.placements.on(recent.id).map(({ annotation, placement }) => {
      const quote = placement.selectors.find(({ type }) => type === 'TextQuoteSelector');
      return [annotation.id, placement.class, quote && 'exact' in quote ? quote.exact : null];
    });
    expect(placed).toEqual([
      ['annotation-a', 'exact', 'gentle slope'],
      ['annotation-b', 'moved', 'نخستین چاهی'],
      ['annotation-c', 'changed', 'Its water determines how long'],
      ['annotation-d', 'orphan', null],
    ]);
  });

  it('are there after the library was closed, for a reader who may not write too', () => {
    const { folder, library, recent } = withEditions();
    carriedTo(library, recent.id);
    library.close();
    const reading = openTestLibrary(folder, 'read-only');
    expect(reading.placements.on(recent.id)).toHaveLength(4);
    expect(carriedTo(reading, recent.id)).toMatchObject({ exact: 1, orphan: 1 });
  });

  it('go both ways, and only what is new is carried again', () => {
    const { library, old, recent } = withEditions();
    carriedTo(library, recent.id);
    library.saveAnnotation(marked(recent, 'a lamp, a basket', 'e'));
    expect(carriedTo(library, old.id)).toMatchObject({ exact: 1, orphan: 0 });
    library.saveAnnotation(marked(old, 'Whoever digs', 'f'));
    expect(carriedTo(library, recent.id)).toMatchObject({ exact: 2 });
  });

  it('are forgotten with the edition, the annotation, or its words', () => {
    const { library, old, recent } = withEditions();
    carriedTo(library, recent.id);
    const [first] = library.annotations(old.id);
    library.deleteAnnotation(first!.id);
    expect(library.placements.on(recent.id)).toHaveLength(3);
    library.restoreAnnotation(first!.id);
    expect(library.placements.on(recent.id)).toHaveLength(4);
    library.saveAnnotation({ ...marked(old, 'the fields', 'a'), colour: 'blue' });
    expect(library.placements.on(recent.id)).toHaveLength(3);
    expect(carriedTo(library, recent.id)).toMatchObject({ exact: 1 });
    library.replace(recent, []);
    expect(library.placements.on(recent.id)).toEqual([]);
    carriedTo(library, recent.id);
    library.separateEdition(recent.id);
    expect(library.placements.on(recent.id)).toEqual([]);
  });

  it('are not lost when only the colour or the note of an annotation changes', () => {
    const { library, old, recent } = withEditions();
    carriedTo(library, recent.id);
    const [first] = library.annotations(old.id);
    library.saveAnnotation({ ...first!, colour: 'green' });
    expect(library.placements.on(recent.id)[0]).toMatchObject({
      annotation: { colour: 'green' },
      placement: { class: 'exact' },
    });
  });

  it('hold what the reader decided, also after the texts were compared anew, until it is taken back', () => {
    const { folder, library, old, recent } = withEditions();
    carriedTo(library, recent.id);
    const plain = plainText(recent.blocks);
    const [a, b, c] = library.annotations(old.id);
    const before = library.placements.on(recent.id).map(({ placement }) => placement);
    const start = plain.text.indexOf('how long the tunnel');
    const chosen = rangeAt(plain, { start, end: start + 'how long the tunnel'.length });
    library.placements.decide([
      { ...before[0]!, decision: 'confirmed' },
      detached(b!, recent.id),
      placedAt(c!, recent.id, plain, chosen),
    ]);
    // The importer reads the same words again, and another text beside them.
    library.replace({ ...recent, blocks: [...recent.blocks] }, []);
    expect(library.placements.on(recent.id)).toEqual([]);
    library.close();
    const again = openTestLibrary(folder);
    carriedTo(again, recent.id);
    const now = again.placements.on(recent.id).map(({ placement }) => placement);
    expect(now.map((one) => [one.class, one.decision])).toEqual([
      ['exact', 'confirmed'],
      ['orphan', 'detached'],
      ['changed', 'adjusted'],
      ['orphan', undefined],
    ]);
    expect(quoteOf(now[2]!)).toBe('how long the tunnel');
    undoLast(again);
    carriedTo(again, recent.id);
    expect(again.placements.on(recent.id).map(({ placement }) => placement)).toEqual(before);
    expect(a!.selectors).toEqual(again.annotation(a!.id).selectors);
  });

  it('fall back to what is found where the words that the reader chose are gone', () => {
    const { library, old, recent } = withEditions();
    carriedTo(library, recent.id);
    const plain = plainText(recent.blocks);
    const c = library.annotations(old.id)[2]!;
    const start = plain.text.indexOf('Whoever digs it needs');
    const range = rangeAt(plain, { start, end: start + 'Whoever digs it needs'.length });
    library.placements.decide([placedAt(c, recent.id, plain, range)]);
    library.replace({ ...recent, blocks: recent.blocks.filter((_, index) => index !== 2) }, []);
    carriedTo(library, recent.id);
    const placed = library.placements.on(recent.id)[2]!.placement;
    expect(placed).toMatchObject({ class: 'changed' });
    expect(placed).not.toHaveProperty('decision');
  });

  it('of an annotation on its own document: it can be taken off the text, and put elsewhere', () => {
    const { library, old } = withEditions();
    const [a] = library.annotations(old.id);
    library.placements.decide([detached(a!, old.id)]);
    expect(library.placements.detachedHere(old.id)).toEqual([a!.id]);
    expect(library.annotation(a!.id)).toEqual(a);
    const plain = plainText(old.blocks);
    const start = plain.text.indexOf('the foot of the hills');
    const range = rangeAt(plain, { start, end: start + 'the foot of the hills'.length });
    library.placements.decide([placedAt(a!, old.id, plain, range)]);
    expect(library.placements.detachedHere(old.id)).toEqual([]);
    expect(quoteOf(library.annotation(a!.id))).toBe('the foot of the hills');
    undoLast(library);
    expect(library.placements.detachedHere(old.id)).toEqual([a!.id]);
    undoLast(library);
    expect(library.placements.detachedHere(old.id)).toEqual([]);
    expect(library.annotation(a!.id).selectors).toEqual(a!.selectors);
  });

  it('are found out elsewhere and kept here, without those that changed meanwhile', () => {
    const { library, old, recent } = withEditions();
    const [missing] = library.placements.standing(recent.id).missing;
    expect(missing).toMatchObject({ edition: old.id });
    const to = plainText(recent.blocks);
    const found = carry(missing!.annotations, plainText(old.blocks), to, recent.id);
    library.saveAnnotation(marked(old, 'the fields', 'a'));
    library.deleteAnnotation(missing!.annotations[3]!.id);
    library.placements.keep(recent.id, missing!.annotations, found, () => to);
    expect(library.placements.on(recent.id).map(({ annotation }) => annotation.id)).toEqual([
      'annotation-b',
      'annotation-c',
    ]);
    expect(library.placements.standing(recent.id).missing[0]?.annotations).toHaveLength(1);
  });
});
