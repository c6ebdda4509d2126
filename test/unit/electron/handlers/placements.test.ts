/** The reader is asked about annotations whose words changed, and what he decides is kept. */
import { expect, describe as suite, it } from 'vitest';
import { describe } from '../../../../corpus/annotations/describe.ts';
import type { Document } from '../../../../corpus/document/document.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import type { Range } from '../../../../corpus/document/position.ts';
import { rangeAt, rangeText } from '../../../../corpus/document/range.ts';
import type { Reader } from '../../../../electron/worker/reader.ts';
import { startTestApp } from '../../../support/app-services.ts';
import { directReader } from '../../../support/direct-reader.ts';
import { importText, makeAnnotation } from '../../../support/libraries.ts';

const water = [
  'A qanat brings water from the foot of the hills to the fields by a gentle slope.',
  'The mother well is dug first. Its water decides how long the tunnel has to be.',
  'هر چند گام چاهی دیگر کنده می‌شود تا خاک را بالا بکشند و هوا به کارگران برسد.',
];
const newer = [water[0]!, water[1]!.replace('decides', 'determines')];

function rangeOf({ blocks }: Document, words: string): Range {
  const plain = plainText(blocks);
  const start = plain.text.indexOf(words);
  return rangeAt(plain, { start, end: start + words.length });
}

/** With a `reader` that waits, joining is cancelled. */
async function withEditions(reader?: Reader) {
  const app = startTestApp(reader && { reader });
  const [old, recent] = [importText(water.join('\n')), importText(newer.join('\n'))];
  for (const { document, bytes } of [old, recent]) app.library.add(document, bytes);
  const marked = { a: 'gentle slope', b: 'water decides how', c: 'خاک را بالا بکشند' };
  for (const [name, words] of Object.entries(marked)) {
    const selectors = [...describe(plainText(old.document.blocks), rangeOf(old.document, words))];
    app.library.saveAnnotation(
      makeAnnotation(old.document.id, `annotation-${name}`, { selectors }),
    );
  }
  const id = recent.document.id;
  const joining = app.client.request('document:addEdition', { id, of: old.document.id });
  if (reader) {
    await expect.poll(() => app.events.map(({ name }) => name)).toContain('placements:progressed');
    app.jobs.cancelAll();
  }
  const joined = await joining;
  return { ...app, id, old: old.document, recent: recent.document, joined };
}

suite('placements:*', () => {
  it('carries in the worker when an edition is joined, and tells the windows', async () => {
    const { joined, events, id } = await withEditions();
    expect(joined.carried).toEqual({ exact: 1, moved: 0, changed: 1, orphan: 1 });
    const names = events.map(({ name }) => name);
    expect(names.indexOf('placements:progressed')).toBeGreaterThan(-1);
    expect(events).toContainEqual({ name: 'placements:changed', data: { id } });
  });

  it('shows changed words beside those that were marked, then what is not found', async () => {
    const { client, id, old } = await withEditions();
    const { items, of } = await client.request('placements:review', { id });
    expect(of).toBe(old.id);
    expect(items.map(({ annotation, placement }) => [annotation.id, placement.class])).toEqual([
      ['annotation-b', 'changed'],
      ['annotation-c', 'orphan'],
    ]);
    expect(items[0]).toMatchObject({
      was: { exact: 'water decides how' },
      is: { exact: 'water determines how' },
    });
    expect(items[1]).toMatchObject({ is: null });
  });

  it('keeps several decisions in one step, which can be taken back', async () => {
    const { client, id, recent, library, events, jobs } = await withEditions();
    const [b, c] = (await client.request('placements:review', { id })).items;
    const range = rangeOf(recent, 'The mother well');
    const verdicts = [
      { kind: 'confirm', annotationId: b!.annotation.id },
      { kind: 'place', annotationId: c!.annotation.id, range },
    ] as const;
    await client.request('placements:decide', { id, verdicts: [...verdicts] });
    const decided = () => library.placements.on(id).map(({ placement }) => placement.decision);
    expect(decided()).toEqual([undefined, 'confirmed', 'adjusted']);
    expect(events).toContainEqual({ name: 'others placements:changed', data: { id } });
    const { gone } = await client.request('document:readAnnotations', { id });
    expect(gone).toEqual([]);
    await client.request('history:undo', {});
    await client.request('document:open', { id });
    await jobs.idle();
    expect(decided()).toEqual([undefined, undefined, undefined]);
    expect((await client.request('document:open', { id })).gone).toEqual(['annotation-c']);
  });

  it('takes an annotation off an edition, where its words are found or not', async () => {
    const { client, id, library } = await withEditions();
    const annotationId = library.placements.on(id)[0]!.annotation.id;
    await client.request('placements:decide', {
      id,
      verdicts: [{ kind: 'detach', annotationId }],
    });
    const { annotations, gone } = await client.request('document:readAnnotations', { id });
    expect(annotations).toHaveLength(3);
    expect(gone).toContain('annotation-a');
  });

  it('refuses to confirm what stands nowhere', async () => {
    const { client, id } = await withEditions();
    const { items } = await client.request('placements:review', { id });
    const verdict = { kind: 'confirm', annotationId: items[1]!.annotation.id } as const;
    await expect(
      client.request('placements:decide', { id, verdicts: [verdict] }),
    ).rejects.toMatchObject({ code: 'invalidRequest' });
  });

  it('offers the likeliest places for words that are not found', async () => {
    const { client, old, library } = await withEditions();
    const other = importText(
      `${water[1]!.replace('Its water decides', 'It decides')}\n${water[0]!}`,
    );
    library.add(other.document, other.bytes);
    const annotation = library.annotation(library.annotations(old.id)[1]!.id);
    const [first] = await client.request('placements:suggest', {
      id: other.document.id,
      annotationId: annotation.id,
    });
    expect(first!.words.exact).toContain('decides how');
    expect(rangeText(plainText(other.document.blocks), first!.range)).toBe(first!.words.exact);
  });

  it('asks about notes on the document itself after its text was read as other words', async () => {
    const { client, old, library } = await withEditions();
    const id = old.id;
    const blocks = old.blocks.map((block) => ({
      ...block,
      text: block.text.replace('decides', 'settles'),
    }));
    library.replace({ ...old, blocks }, []);
    const { items } = await client.request('placements:review', { id });
    expect(items.map(({ was, is }) => [was.exact, is?.exact])).toEqual([
      ['water decides how', 'water settles how'],
    ]);
    const annotationId = items[0]!.annotation.id;
    const verdicts = [{ kind: 'confirm', annotationId } as const];
    await client.request('placements:decide', { id, verdicts });
    expect((await client.request('placements:review', { id })).items).toEqual([]);
    const quotes = library
      .annotation(annotationId)
      .selectors.flatMap((one) => (one.type === 'TextQuoteSelector' ? [one.exact] : []));
    expect(quotes).toEqual(['water settles how', 'water decides how']);
    await client.request('history:undo', {});
    expect((await client.request('placements:review', { id })).items).toHaveLength(1);
  });

  it('carries what is missing once a document is opened', async () => {
    const { client, library, jobs, events, id, old } = await withEditions();
    library.saveAnnotation(
      makeAnnotation(old.id, 'annotation-d', {
        selectors: [...describe(plainText(old.blocks), rangeOf(old, 'to the fields'))],
      }),
    );
    const opened = await client.request('document:open', { id });
    expect(opened.annotations).toHaveLength(3);
    const last = events.findLast(({ name }) => name === 'placements:progressed');
    await jobs.idle();
    expect(last?.data).toMatchObject({ id, done: 0, total: 1 });
    expect(events.at(-1)).toEqual({ name: 'placements:changed', data: { id } });
    expect(library.placements.on(id)).toHaveLength(4);
  });

  it('stops when it is cancelled, and goes on when the document is opened again', async () => {
    let stop = true;
    const reader = directReader();
    const { client, library, jobs, events, id, old } = await withEditions({
      ...reader,
      carry: async (input, signal) => {
        if (!stop) return reader.carry(input, signal);
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        });
      },
    });
    expect(library.placements.on(id)).toEqual([]);
    expect(events).not.toContainEqual({ name: 'placements:changed', data: { id } });
    stop = false;
    await client.request('document:open', { id });
    await jobs.idle();
    expect(library.placements.on(id)).toHaveLength(library.annotations(old.id).length);
  });
});
