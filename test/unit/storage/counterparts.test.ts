/** An annotation with two targets is one annotation in both documents, and each target lives by itself. */
import { describe as suite, expect, it } from 'vitest';
import { AnnotationId, type Annotation } from '../../../corpus/annotations/annotation.ts';
import { seenFrom, turned, withCounterpart } from '../../../corpus/annotations/counterpart.ts';
import { changeAnnotation } from '../../../corpus/annotations/change.ts';
import { quoteOf } from '../../../corpus/annotations/decide.ts';
import { describe } from '../../../corpus/annotations/describe.ts';
import type { Document } from '../../../corpus/document/document.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../corpus/document/range.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { carriedTo } from '../../support/carried.ts';
import { importText, makeAnnotation, openTestLibrary, testTime } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const persian = 'باغبان هر بامداد درخت‌ها را آب می‌داد.\nجوی از کنار دیوار می‌گذشت.';
const english = 'The gardener watered the trees every morning.\nThe stream ran along the wall.';
const id = AnnotationId.parse('annotation-both');
const later = '2026-03-22T08:00:00.000Z';

function on({ blocks }: Document, words: string): Annotation['selectors'] {
  const plain = plainText(blocks);
  const start = plain.text.indexOf(words);
  return [...describe(plain, rangeAt(plain, { start, end: start + words.length }))];
}

/** A text, its translation, and one annotation on both. */
function open(folder = temporaryFolder()) {
  const library = openTestLibrary(folder);
  const [fa, en] = [importText(persian), importText(english)];
  for (const { document, bytes } of [fa, en]) library.add(document, bytes);
  const annotation = makeAnnotation(fa.document.id, id, {
    selectors: on(fa.document, 'درخت‌ها را آب می‌داد'),
    counterpart: { documentId: en.document.id, selectors: on(en.document, 'watered the trees') },
  });
  library.saveAnnotation(annotation);
  return { folder, library, fa: fa.document, en: en.document, annotation };
}

const count = (library: Library, { id: document }: Document): number | undefined =>
  library.summary(document)?.annotations;

suite('an annotation with two targets', () => {
  it('stands in both documents, in each with its own words first', () => {
    const { library, fa, en, annotation } = open();
    expect(library.annotations(fa.id)).toEqual([annotation]);
    expect(library.annotations(en.id)).toEqual([turned(annotation)]);
    expect(library.annotations(en.id, ['b0']).map(quoteOf)).toEqual(['watered the trees']);
    expect(library.annotations(en.id, ['b1'])).toEqual([]);
    expect(library.annotation(id)).toEqual(annotation);
    expect([count(library, fa), count(library, en)]).toEqual([1, 1]);
  });

  it('is there after the library was closed, and found by the words of either side', () => {
    const { folder, library, en, annotation } = open();
    library.close();
    const again = openTestLibrary(folder, 'read-only');
    expect(again.annotations(en.id)).toEqual([turned(annotation)]);
    const query = { filter: { words: 'Watered' }, group: 'none', order: 'newest', locale: 'en' };
    expect(again.notes.find(query as Parameters<typeof again.notes.find>[0]).found).toBe(1);
    expect(again.doctor().filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is changed once for both, from whichever side it is saved', () => {
    const { library, fa, en } = open();
    const seen = library.annotations(en.id)[0]!;
    library.saveAnnotation(changeAnnotation(seen, { colour: 'green' }, later));
    expect(library.annotation(id)).toMatchObject({ documentId: fa.id, colour: 'green' });
    expect(library.annotations(fa.id)).toHaveLength(1);
  });

  it('can be left on its second target alone', () => {
    const { library, fa, en } = open();
    const seen = library.annotations(en.id)[0]!;
    library.saveAnnotation(withCounterpart(seen, null, later));
    expect(library.annotations(fa.id)).toEqual([]);
    expect(library.annotation(id)).toMatchObject({ documentId: en.id });
    const elsewhere = importText('Another text.');
    library.add(elsewhere.document, elsewhere.bytes);
    const moved = { ...library.annotation(id), documentId: elsewhere.document.id };
    expect(() => library.saveAnnotation(moved)).toThrow(/another document/);
  });

  it('is deleted once for both, and comes back with both', () => {
    const { library, fa, en, annotation } = open();
    library.deleteAnnotation(id);
    expect([...library.annotations(fa.id), ...library.annotations(en.id)]).toEqual([]);
    expect([count(library, fa), count(library, en)]).toEqual([0, 0]);
    expect(library.restoreAnnotation(id)).toEqual(annotation);
    expect(library.annotations(en.id)).toHaveLength(1);
  });

  it('loses its second target and gets it back when that is taken back', () => {
    const { library, en, annotation } = open();
    library.saveAnnotation(withCounterpart(annotation, null, later));
    expect(library.annotations(en.id)).toEqual([]);
    const change = library.history.changes({ limit: 1 })[0]!;
    const taken = library.history.undo(change.id);
    expect(taken.annotations).toEqual([id]);
    expect(taken.documents).toContain(en.id);
    expect(library.annotation(id)).toEqual(annotation);
    expect(library.history.versions(id, 5).map((version) => version.annotation)).toEqual([
      withCounterpart(annotation, null, later),
      annotation,
    ]);
  });

  it('stays in each document while the other is in the trash', () => {
    const { library, fa, en } = open();
    library.delete(fa.id);
    expect(library.annotations(en.id).map(quoteOf)).toEqual(['watered the trees']);
    library.restore(fa.id);
    library.delete(en.id);
    expect(library.annotations(fa.id)).toHaveLength(1);
    expect(library.absent.texts()).toMatchObject([{ id: en.id, notes: 1 }]);
  });

  it('stays with its other target when the document that it was made on is erased', () => {
    const { library, fa, en } = open();
    library.delete(fa.id);
    library.shelves.erase([fa.id]);
    const left = library.annotation(id);
    expect(left).toMatchObject({ documentId: en.id, colour: 'yellow' });
    expect(quoteOf(left)).toBe('watered the trees');
    expect(left.counterpart).toBeUndefined();
    expect(library.doctor().filter(({ ok }) => !ok)).toEqual([]);
  });

  it('stays where it was made when the other document is erased, and goes with both', () => {
    const { library, fa, en } = open();
    library.delete(en.id);
    library.shelves.erase([en.id]);
    expect(library.annotation(id).counterpart).toBeUndefined();
    expect(library.annotations(fa.id)).toHaveLength(1);
    const both = open();
    both.library.shelves.delete([both.fa.id, both.en.id]);
    both.library.shelves.erase([both.fa.id, both.en.id]);
    expect(() => both.library.annotation(id)).toThrow(/annotation/);
  });

  it('keeps both targets where a text is erased without its notes, and they come home with it', () => {
    const { library, en, annotation } = open();
    library.delete(en.id);
    library.shelves.erase([en.id], { keepNotes: true });
    expect(library.annotation(id)).toEqual(annotation);
    expect(library.absent.annotations(en.id).map(quoteOf)).toEqual(['watered the trees']);
    const newer = importText(`${english}\nBirds came.`);
    library.add(newer.document, newer.bytes);
    expect(library.absent.bringHome(en.id, newer.document.id)).toEqual([id]);
    expect(library.annotations(newer.document.id)).toHaveLength(1);
    expect(library.annotation(id).counterpart?.documentId).toBe(newer.document.id);
  });

  it('is carried to new editions of either text, each target by itself', () => {
    const { library, fa, en } = open();
    const newFa = importText(`پیش از همه.\n${persian}`);
    const newEn = importText(english.replace('watered the trees', 'watered the old trees'));
    for (const { document, bytes } of [newFa, newEn]) library.add(document, bytes);
    library.addEdition(newFa.document.id, fa.id);
    library.addEdition(newEn.document.id, en.id);
    expect(carriedTo(library, newFa.document.id)).toMatchObject({ exact: 1 });
    expect(carriedTo(library, newEn.document.id)).toMatchObject({ changed: 1 });
    const [placed] = library.placements.on(newEn.document.id);
    expect(quoteOf({ selectors: placed!.placement.selectors })).toBe('watered the old trees');
    library.placements.decide([{ ...placed!.placement, decision: 'confirmed' }]);
    expect(library.placements.on(newEn.document.id)[0]?.placement.decision).toBe('confirmed');
    expect(library.placements.on(newFa.document.id)[0]?.placement.decision).toBeUndefined();
  });

  it('is carried anew once either target is about other words', () => {
    const { library, fa, en, annotation } = open();
    const newer = importText(`${english}\nBirds came.`);
    library.add(newer.document, newer.bytes);
    library.addEdition(newer.document.id, en.id);
    carriedTo(library, newer.document.id);
    const counterpart = { documentId: en.id, selectors: on(en, 'The stream') };
    library.saveAnnotation(withCounterpart(annotation, counterpart, later));
    expect(library.placements.standing(newer.document.id).missing).toHaveLength(1);
    carriedTo(library, newer.document.id);
    const [placed] = library.placements.on(newer.document.id);
    expect(quoteOf({ selectors: placed!.placement.selectors })).toBe('The stream');
    expect(library.annotations(fa.id)).toHaveLength(1);
  });

  it('can be detached from one of its documents alone', () => {
    const { library, fa, en } = open();
    const selectors = library.annotations(en.id)[0]!.selectors;
    library.placements.decide([
      {
        annotationId: id,
        documentId: en.id,
        class: 'orphan',
        score: 0,
        selectors: [],
        decision: 'detached',
      },
    ]);
    expect(library.placements.detachedHere(en.id)).toEqual([id]);
    expect(library.placements.detachedHere(fa.id)).toEqual([]);
    expect(library.annotations(en.id)[0]?.selectors).toEqual(selectors);
  });

  it('leaves with the record of the document that it was made on, and comes back whole', () => {
    const { library, fa, en, annotation } = open();
    expect(library.portable.record(en.id)?.annotations).toEqual([]);
    expect(library.portable.record(fa.id)?.annotations).toEqual([{ annotation }]);
  });

  it('of one document with both languages stands there once', () => {
    const { library, fa } = open();
    const own = makeAnnotation(fa.id, 'annotation-own', {
      selectors: on(fa, 'جوی'),
      counterpart: { documentId: fa.id, selectors: on(fa, 'باغبان') },
      created: testTime,
    });
    library.saveAnnotation(own);
    expect(library.annotations(fa.id).filter((one) => one.id === own.id)).toEqual([own]);
    expect(seenFrom(own, (one) => one === fa.id)).toEqual(own);
    expect(count(library, fa)).toBe(2);
  });
});
