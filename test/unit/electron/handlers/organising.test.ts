/** The window makes notes of every kind, links them, changes what they mark, and changes tags all over the library. */
import { counterpartQuote } from '../../../../corpus/annotations/counterpart.ts';
import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../../support/app-services.ts';
import { importText } from '../../../support/libraries.ts';

const { document, bytes } = importText('آب روان\nTwelve wells in a row');
const documentId = document.id;

function startWithDocument() {
  const app = startTestApp();
  app.library.add(document, bytes);
  const range = (from: number, to: number) => ({
    start: { blockId: 'b1', offset: from },
    end: { blockId: 'b1', offset: to },
  });
  return { ...app, range };
}

describe('annotations', () => {
  it('are made on the whole document, on a part and on an area', async () => {
    const { client } = startWithDocument();
    const area = { type: 'AreaSelector', page: 1, x: 0, y: 0, width: 1, height: 0.5 } as const;
    for (const about of [null, { type: 'PartSelector', part: 'p0' } as const, area]) {
      const made = await client.request('annotation:createOn', {
        documentId,
        about,
        change: { kind: 'question' },
      });
      expect(made).toMatchObject({ kind: 'question', selectors: about === null ? [] : [about] });
    }
    const other = { documentId: '0123456789abcdef' as typeof documentId, about: null, change: {} };
    await expect(client.request('annotation:createOn', other)).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('mark other words after their extent was changed', async () => {
    const { client, range } = startWithDocument();
    const made = await client.request('annotation:create', {
      documentId,
      range: range(0, 6),
      change: { colour: 'pink' },
    });
    const params = { id: made.id, range: range(0, 13) };
    const longer = await client.request('annotation:resize', params);
    expect(longer).toMatchObject({ colour: 'pink', created: made.created });
    expect(longer.selectors.find(({ type }) => type === 'TextQuoteSelector')).toMatchObject({
      exact: 'Twelve wells',
    });
    await expect(
      client.request('annotation:resize', { id: made.id, range: range(6, 7) }),
    ).rejects.toMatchObject({ code: 'emptySelection' });
  });

  it('take in another rectangle of their page, which undo takes back; words have none', async () => {
    const { client, range } = startWithDocument();
    const area = { type: 'AreaSelector', page: 3, x: 0, y: 0, width: 1, height: 0.5 } as const;
    const change = { colour: 'pink' } as const;
    const made = await client.request('annotation:createOn', { documentId, about: area, change });
    const box = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 };
    const moved = await client.request('annotation:resizeArea', { id: made.id, box });
    expect(moved).toMatchObject({ colour: 'pink', selectors: [{ ...area, ...box }] });
    await client.request('history:undo', {});
    const { annotations } = await client.request('document:readAnnotations', { id: documentId });
    expect(annotations[0]?.selectors).toEqual([area]);
    const words = await client.request('annotation:create', {
      documentId,
      range: range(0, 6),
      change: {},
    });
    await expect(
      client.request('annotation:resizeArea', { id: words.id, box }),
    ).rejects.toMatchObject({ code: 'invalidRequest' });
  });

  it('mark words of another text as well, and either side can be let go', async () => {
    const { client, range } = startWithDocument();
    const made = await client.request('annotation:create', {
      documentId,
      range: range(0, 6),
      change: {},
    });
    const counterpart = { documentId, range: range(7, 12) };
    const params = { id: made.id, from: documentId };
    const both = await client.request('annotation:setCounterpart', { ...params, counterpart });
    expect(both.counterpart).toMatchObject({ documentId });
    expect(counterpartQuote(both)).toBe('wells');
    const one = await client.request('annotation:setCounterpart', { ...params, counterpart: null });
    expect(one.counterpart).toBeUndefined();
    expect(one.selectors).toEqual(made.selectors);
  });

  it('are found by folded words and linked, as both ends see it', async () => {
    const { client, range } = startWithDocument();
    const create = (from: number, to: number) =>
      client.request('annotation:create', { documentId, range: range(from, to), change: {} });
    const [wells, row] = [await create(7, 12), await create(16, 21)];
    const [found] = await client.request('links:find', { text: 'WELLS' });
    expect(found).toMatchObject({ id: wells.id, gist: 'wells', title: document.metadata.title });
    await client.request('annotation:change', {
      id: row.id,
      change: { links: [{ relation: 'translates', to: wells.id }] },
    });
    expect(await client.request('links:read', { id: row.id })).toMatchObject({
      to: [{ relation: 'translates', line: { id: wells.id } }],
      from: [],
    });
    expect(await client.request('links:read', { id: wells.id })).toMatchObject({
      to: [],
      from: [{ relation: 'translates', line: { id: row.id } }],
    });
    await client.request('annotation:delete', { id: wells.id });
    expect((await client.request('links:read', { id: row.id })).to).toEqual([]);
  });

  it('lose and regain a tag in one step', async () => {
    const { client } = startWithDocument();
    await client.request('annotation:createOn', {
      documentId,
      about: null,
      change: { tags: ['history/qajar'] },
    });
    await client.request('tags:colour', { tag: 'history', colour: 'blue' });
    await client.request('tags:remove', { tag: 'history' });
    expect(await client.request('tags:list', {})).toEqual([]);
    expect(await client.request('tags:readColours', {})).toEqual([]);
    await client.request('history:undo', {});
    expect(await client.request('tags:list', {})).toEqual([{ tag: 'history/qajar', count: 1 }]);
    expect(await client.request('tags:readColours', {})).toEqual([
      { tag: 'history', colour: 'blue' },
    ]);
  });
});
