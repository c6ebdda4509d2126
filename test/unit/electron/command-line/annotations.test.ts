/** The command line annotates words, parts and whole documents, lists annotations of the library, and changes their tags. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { newDesk } from '../../../support/desk.ts';

const Any = z.record(z.string(), z.unknown());
const Imported = z.object({ imported: z.array(z.object({ id: z.string() })) });
const Annotated = z.object({ annotation: z.looseObject({ id: z.string() }) });
const Listed = z.object({
  annotations: z.array(
    z.looseObject({
      id: z.string(),
      document: z.string(),
      target: z.enum(['passage', 'document', 'part', 'area']),
      class: z.string(),
      block: z.string().nullable(),
      kind: z.string().optional(),
      tags: z.array(z.string()),
      links: z.array(z.object({ relation: z.string(), to: z.string() })),
    }),
  ),
});

/** A library with a note on words, one on the part and one on the whole document. */
async function newDeskWithNotes() {
  const desk = newDesk();
  const { imported } = await desk.json(Imported, 'import', 'garden.txt');
  const id = imported[0]!.id;
  const annotate = async (...args: string[]): Promise<string> => {
    const { annotation } = await desk.json(Annotated, 'annotate', id, ...args);
    return annotation.id;
  };
  const words = await annotate('--quote', 'four parts', '--kind', 'claim', '--tag', 'garden/plan');
  const Shown = z.object({ parts: z.array(z.object({ id: z.string() })) });
  const { parts } = await desk.json(Shown, 'show', id);
  const part = await annotate('--part', parts[0]!.id, '--tag', 'آب', '--colour', 'pink');
  const whole = await annotate(
    ...['--whole', '--kind', 'گواه', '--note', 'باغ‌ها', '--link', `supports:${words}`],
    ...['--link', `seeAlso:${part}`],
  );
  return { ...desk, id, words, part, whole };
}

describe('annotate and annotations', () => {
  it('give words, part and whole with what they say', async () => {
    const { json, id, words, part, whole } = await newDeskWithNotes();
    const { annotations } = await json(Listed, 'annotations', id);
    expect(annotations).toMatchObject([
      { id: words, target: 'passage', kind: 'claim', tags: ['garden/plan'], class: 'exact' },
      { id: part, target: 'part', quote: '', block: expect.any(String) as string, colour: 'pink' },
      {
        id: whole,
        target: 'document',
        block: null,
        start: null,
        class: 'exact',
        score: 1,
        note: 'باغ‌ها',
        links: [
          { relation: 'supports', to: words },
          { relation: 'seeAlso', to: part },
        ],
      },
    ]);
    expect(annotations.every(({ document }) => document === id)).toBe(true);
  });

  it.each<[string, readonly string[], readonly ('words' | 'part' | 'whole')[]]>([
    ['a tag with those below', ['--tag', 'Garden'], ['words']],
    ['a kind of the reader’s own', ['--kind', 'گواه'], ['whole']],
    ['a colour', ['--color', 'pink'], ['part']],
    ['words of the note, folded', ['--text', 'باغ‌ها'], ['whole']],
    ['words of the passage', ['--text', 'FOUR'], ['words']],
    ['nothing that is there', ['--text', 'FOUR', '--kind', 'گواه'], []],
  ])('list by %s', async (_, options, expected) => {
    const { json, ...desk } = await newDeskWithNotes();
    const { annotations } = await json(Listed, 'annotations', ...options);
    expect(annotations.map(({ id }) => id)).toEqual(expected.map((name) => desk[name]));
  });

  it('show them on a line each for a person', async () => {
    const { run, words } = await newDeskWithNotes();
    const { stdout } = await run('annotations');
    expect(stdout.split('\n')[0]).toContain(words);
    expect(stdout).toContain('claim, ');
  });

  it.each<[readonly string[], number, string]>([
    [['--quote', 'four', '--whole'], 2, 'invalidRequest'],
    [['--part', 'nowhere'], 1, 'notFound'],
    [['--whole', '--link', 'likes:annotation-1'], 2, 'invalidRequest'],
    [['--whole', '--link', 'supports:annotation-99'], 1, 'notFound'],
    [['--whole', '--kind', ' '], 2, 'invalidRequest'],
  ])('refuse %j with %i', async (options, code, error) => {
    const { json, id } = await newDeskWithNotes();
    const failed = await json(Any, 'annotate', id, ...options);
    expect(failed).toMatchObject({ code, error: { code: error } });
  });
});

describe('tag', () => {
  const Changed = z.object({
    annotations: z.array(z.string()),
    tags: z.array(z.object({ tag: z.string(), count: z.number() })),
  });

  it('renames with those below, and merges two', async () => {
    const { json, words, part } = await newDeskWithNotes();
    const renamed = await json(Changed, 'tag', 'rename', 'garden', 'باغ');
    expect(renamed).toMatchObject({ code: 0, annotations: [words] });
    const merged = await json(Changed, 'tag', 'merge', 'باغ/plan', 'آب');
    expect(merged).toMatchObject({ annotations: [words], tags: [{ tag: 'آب', count: 2 }] });
    const { annotations } = await json(Listed, 'annotations', '--tag', 'آب');
    expect(annotations.map(({ id }) => id)).toEqual([words, part]);
  });

  it.each<[readonly string[], number, string]>([
    [['rename', 'garden/plan', 'آب'], 2, 'invalidRequest'],
    [['rename', 'nothing', 'x'], 1, 'notFound'],
    [['merge', 'آب', 'nothing'], 1, 'notFound'],
  ])('refuses %j with %i', async (args, code, error) => {
    const { json } = await newDeskWithNotes();
    const failed = await json(Any, 'tag', ...args);
    expect(failed).toMatchObject({ code, error: { code: error } });
  });

  it('put one note on words and on their translation, which stands in both texts and once in the library', async () => {
    const { json, run, folder } = newDesk();
    writeFileSync(join(folder, 'fa.txt'), 'باغبان درخت‌ها را آب می‌داد.');
    writeFileSync(join(folder, 'en.txt'), 'The gardener watered the trees.');
    const { imported } = await json(Imported, 'import', 'fa.txt', 'en.txt');
    const [fa, en] = imported.map(({ id }) => id);
    const beside = ['--with', en!, '--with-quote', 'watered the trees'];
    const args = ['annotate', fa!, '--quote', 'درخت‌ها را آب می‌داد'];
    const { annotation } = await json(Annotated, ...args, ...beside);
    const counterpart = { documentId: en, quote: 'watered the trees' };
    expect(annotation).toMatchObject({ counterpart });
    const there = await json(Listed, 'annotations', en!);
    expect(there.annotations).toMatchObject([
      {
        id: annotation.id,
        class: 'exact',
        quote: 'watered the trees',
        counterpart: { documentId: fa, quote: 'درخت‌ها را آب می‌داد' },
      },
    ]);
    expect((await json(Listed, 'annotations')).annotations).toHaveLength(1);
    expect((await run(...args, '--with', en!)).code).toBe(2);
  });
});
