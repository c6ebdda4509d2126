/** Archives over the contract: taken out where the reader says, looked through, and brought in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../support/app-services.ts';
import { makeAnnotation } from '../../../support/libraries.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

async function appWithText(text = 'باغ ایرانی\n\nآب در میان باغ روان است.'): Promise<TestApp> {
  const app = startTestApp();
  await app.drop([{ name: 'باغ.txt', bytes: new TextEncoder().encode(text) }]);
  await app.jobs.idle();
  const [{ id } = { id: undefined }] = app.library.list();
  if (id !== undefined) app.library.saveAnnotation(makeAnnotation(id, 'a-note-on-it'));
  return app;
}

async function takenOut(app: TestApp): Promise<string> {
  const path = join(temporaryFolder(), 'all.zip');
  app.dialogs.chooseExportFile = () => Promise.resolve(path);
  const taken = await app.client.request('archive:takeOut', {});
  expect(taken).toMatchObject({ file: 'all.zip', counts: { documents: 1, annotations: 1 } });
  return path;
}

it('goes from one library into another, which lists it at once', async () => {
  const path = await takenOut(await appWithText());
  const other = startTestApp();
  other.dialogs.chooseArchive = () => Promise.resolve(path);
  const offered = await other.client.request('archive:choose', {});
  const { archive } = offered!;
  const plan = await other.client.request('archive:plan', { archive });
  expect(plan).toMatchObject({ changes: true, texts: ['باغ ایرانی'] });
  expect(other.library.list()).toEqual([]);
  const done = await other.client.request('archive:bring', { archive });
  expect(done.totals).toEqual(plan.totals);
  expect(other.library.list().map(({ title }) => title)).toEqual(['باغ ایرانی']);
  const names = other.events.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['archive:progressed', 'library:changed']));
  await expect(other.client.request('archive:bring', { archive })).rejects.toMatchObject({
    code: 'notFound',
  });
});

it('is offered where its file is dropped or chosen among texts', async () => {
  const path = await takenOut(await appWithText());
  const other = startTestApp();
  const bytes = new Uint8Array(readFileSync(path));
  const { job } = await other.drop([{ name: 'all.zip', bytes }]);
  await other.jobs.idle();
  const finished = other.events.find(({ name }) => name === 'import:finished');
  expect(finished?.data).toMatchObject({ outcomes: [{ error: { code: 'isArchive' } }] });
  const offered = await other.client.request('archive:ofImport', { job: job! });
  expect(offered?.file).toBe('all.zip');
  await other.client.request('archive:plan', { archive: offered!.archive });
  await other.client.request('archive:bring', { archive: offered!.archive });
  expect(other.library.list()).toHaveLength(1);
  other.dialogs.chooseTexts = () => Promise.resolve([path]);
  const again = await other.client.request('import:choose', {});
  await other.jobs.idle();
  const second = await other.client.request('archive:ofImport', { job: again.job! });
  const plan = await other.client.request('archive:plan', { archive: second!.archive });
  expect(plan.changes).toBe(false);
  await other.client.request('archive:forget', { archive: second!.archive });
  expect(await other.client.request('archive:ofImport', { job: again.job! })).toBeNull();
});

it('is not brought in without a look, and not after it was put away', async () => {
  const path = await takenOut(await appWithText());
  const other = startTestApp();
  other.dialogs.chooseArchive = () => Promise.resolve(path);
  const first = await other.client.request('archive:choose', {});
  await expect(other.client.request('archive:bring', first!)).rejects.toMatchObject({
    code: 'invalidRequest',
  });
  await other.client.request('archive:forget', first!);
  await expect(other.client.request('archive:plan', first!)).rejects.toMatchObject({
    code: 'notFound',
  });
});

it('says nothing where the reader closes the dialogs', async () => {
  const app = startTestApp();
  expect(await app.client.request('archive:takeOut', {})).toBeNull();
  expect(await app.client.request('archive:choose', {})).toBeNull();
});
