/** The app's answers about backups and the library's folder, on a real library. */
import { expect, it } from 'vitest';
import { startTestApp } from '../../../support/app-services.ts';
import { importText } from '../../../support/libraries.ts';

const garden = importText('باغ ایرانی');

it('makes, lists and restores backups, and tells windows to begin anew', async () => {
  const { client, events, library } = startTestApp();
  const before = await client.request('backup:list', {});
  expect(before).toEqual({
    backups: [],
    present: { documents: 0, annotations: 0 },
    failure: null,
  });
  const made = await client.request('backup:make', {});
  library.add(garden.document, garden.bytes);
  await client.request('backup:restore', { name: made.name });
  expect(library.list()).toEqual([]);
  expect(events.at(-1)).toEqual({ name: 'restored', data: {} });
  const { backups } = await client.request('backup:list', {});
  expect(backups.find(({ replaced }) => replaced)?.contents?.documents).toBe(1);
});

it('restores no file outside of the folder of backups', async () => {
  const { client } = startTestApp();
  await client.request('backup:make', {});
  await expect(
    client.request('backup:restore', { name: '../../library.sqlite' }),
  ).rejects.toMatchObject({ code: 'notFound' });
});

it('opens another library only in the folder that the reader chose', async () => {
  const app = startTestApp();
  expect(await app.client.request('library:openAnother', {})).toEqual({ opened: false });
  app.dialogs.chooseLibraryFolder = () => Promise.resolve('/other');
  expect(await app.client.request('library:openAnother', {})).toEqual({ opened: true });
  await app.client.request('library:showFolder', {});
  expect(app.events).toEqual([
    { name: 'libraryOpened', data: '/other' },
    { name: 'folderShown', data: app.library.folder },
  ]);
});
