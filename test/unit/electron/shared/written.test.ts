/** Large answers: what is written arrives as it was, and a member that is written already stands among the others. */
import { expect, it } from 'vitest';
import { answer } from '../../../../electron/shared/answer.ts';
import { createClient } from '../../../../electron/shared/client.ts';
import type { Handlers } from '../../../../electron/shared/contract.ts';
import { write, writeWith } from '../../../../electron/shared/written.ts';

const value = { words: 'می‌روم «\\"» 😀\n', none: null };

it.each([
  ['others', { position: null, annotations: [1] }],
  ['no others', {}],
])('puts a written member before %s', (_, others) => {
  const { json } = writeWith('document', write(value), others);
  expect(JSON.parse(json)).toEqual({ document: value, ...others });
});

it('gives the window the value of a written answer', async () => {
  const handlers = { 'library:list': () => write([]) } as unknown as Handlers;
  const client = createClient({
    request: (name, params) => answer(handlers, name, params),
    subscribe: () => () => undefined,
  });
  expect(await client.request('library:list', {})).toEqual([]);
});
