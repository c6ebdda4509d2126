/** The library's health over the contract, on a real library. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Database } from '../../../../corpus/storage/database.ts';
import { startTestApp } from '../../../support/app-services.ts';

it('the library is looked at, repaired once its jobs have ended, and what was done is told to the windows that begin anew', async () => {
  const { client, library, drop, jobs, events } = startTestApp();
  await drop([{ name: 'well.txt', bytes: new TextEncoder().encode('The well\n\nIt is dug.\n') }]);
  await jobs.idle();
  expect(await client.request('health:read', {})).toBeNull();
  const database = new Database(join(library.folder, 'library.sqlite'), 'read-write');
  database.execute(`UPDATE content SET sha256 = 'wax'; DROP INDEX annotation_by_document`);
  database.close();
  const { checks } = await client.request('health:check', {});
  const wrong = checks.filter(({ ok }) => !ok);
  expect(wrong.map(({ name }) => name)).toEqual(['schema', 'documents']);
  expect(await client.request('health:repair', {})).toEqual({});
  expect(events).toContainEqual({ name: 'restored', data: {} });
  const health = await client.request('health:read', {});
  expect(health?.checks.every(({ ok }) => ok)).toBe(true);
  expect(health?.done.map(({ remedy }) => remedy)).toEqual(['madeAnew', 'readAnew']);
  expect(health?.backup).toMatch(/-replaced\.sqlite$/u);
});
