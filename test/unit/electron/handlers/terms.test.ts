/** Terms over the contract, on a real library: saved, merged, taken back, brought in and written. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TermDraft } from '../../../../corpus/alignment/terms/term.ts';
import { startTestApp, type TestApp } from '../../../support/app-services.ts';
import { importText } from '../../../support/libraries.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const draft = (fa: string, en: string) =>
  TermDraft.parse({
    original: { language: 'fa', words: fa },
    translation: { language: 'en', words: en },
  });
const save = (app: TestApp, fa: string, en: string) =>
  app.client.request('term:save', { term: draft(fa, en) });
const listed = async (app: TestApp) =>
  (await app.client.request('term:list', {})).map(({ translation, allowed }) => [
    translation.words,
    ...allowed,
  ]);

it('merges terms in one step, which is taken back as one and told to the windows', async () => {
  const app = startTestApp();
  const [first, second] = [await save(app, 'باغ', 'garden'), await save(app, 'باغ', 'orchard')];
  await app.client.request('term:merge', { ids: [first.id, second.id] });
  expect(await listed(app)).toEqual([['garden', 'orchard']]);
  await app.client.request('history:undo', {});
  expect((await listed(app)).toSorted()).toEqual([['garden'], ['orchard']]);
  expect(app.events.at(-1)).toMatchObject({ name: 'terms:changed' });
  await app.client.request('history:redo', {});
  expect(await listed(app)).toEqual([['garden', 'orchard']]);
});

it('changes, deletes and puts back', async () => {
  const app = startTestApp();
  const term = await save(app, 'باغ', 'garden');
  await app.client.request('term:save', { id: term.id, term: draft('باغ', 'orchard') });
  expect(await listed(app)).toEqual([['orchard']]);
  await app.client.request('term:delete', { ids: [term.id] });
  expect(await listed(app)).toEqual([]);
  await app.client.request('term:restore', { ids: [term.id] });
  expect(await listed(app)).toEqual([['orchard']]);
  expect(app.library.doctor().find(({ name }) => name === 'terms')).toMatchObject({ ok: true });
});

it('shows what a glossary would bring before it does, and writes one', async () => {
  const app = startTestApp();
  await save(app, 'باغ', 'garden');
  const file = join(temporaryFolder(), 'words.csv');
  writeFileSync(file, 'source,target,note\nباغ,garden,green\nچاه,well,\nآب,,\n');
  app.dialogs.chooseGlossary = () => Promise.resolve(file);
  expect(await app.client.request('term:chooseGlossary', {})).toMatchObject({
    fileName: 'words.csv',
    added: 1,
    enriched: 1,
    same: 0,
    examples: [{ translation: { words: 'well' } }],
    problems: [{ line: 4, reason: 'oneSide' }],
  });
  expect(await listed(app)).toHaveLength(1);
  const done = await app.client.request('term:bringGlossary', {});
  expect(done).toEqual({ added: 1, enriched: 1 });
  await expect(app.client.request('term:bringGlossary', {})).rejects.toMatchObject({
    code: 'invalidRequest',
  });
  const out = join(temporaryFolder(), 'out.tsv');
  app.dialogs.chooseGlossaryFile = () => Promise.resolve(out);
  const written = await app.client.request('term:export', { format: 'omegat' });
  expect(written).toEqual({ fileName: 'out.tsv', count: 2 });
  expect(readFileSync(out, 'utf8')).toBe('باغ\tgarden\tgreen\nچاه\twell\n');
});

it('looks through the library for one term at a time, says how far it is, and stops', async () => {
  const app = startTestApp();
  for (const text of ['The garden is green.', 'The well is deep.', 'A garden and a well.']) {
    const { document, bytes } = importText(text);
    app.library.add(document, bytes);
  }
  const garden = await save(app, 'باغ', 'garden');
  const well = await save(app, 'چاه', 'well');
  const uses = (id: typeof well.id) => app.client.request('term:uses', { id });
  const [first, second] = [uses(garden.id), uses(well.id)];
  await expect(first).rejects.toMatchObject({ code: 'cancelled' });
  await expect(second).resolves.toMatchObject({ total: 2, texts: 2 });
  const told = app.events.filter(({ name }) => name === 'term:progressed').map(({ data }) => data);
  expect(told).toContainEqual({ id: well.id, done: 3, total: 3 });
  const third = uses(garden.id);
  const stopping = app.client.request('term:stopLooking', {});
  await expect(third).rejects.toMatchObject({ code: 'cancelled' });
  await stopping;
});
