/** Copying both sides: the marked words with those that say the same, or the sentence that is looked at. */
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { copyBoth, quoteBoth } from '../../../../renderer/state/bead-copying.ts';
import { request } from '../../../../renderer/state/client.ts';
import { loadPairs, lookAt, openPairOf } from '../../../../renderer/state/parallel.ts';
import { selectWords } from '../../../../renderer/state/selecting.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const persian = makeDocument(['چاه عمیق است و باغ سبز.', 'ماه در ساعت ۷ برآمد.']);
const english = makeDocument(
  ['The well is deep and the garden green.', 'The moon rose at 7.'],
  {},
  'cd'.repeat(32),
);
const garden = { start: { blockId: 'b0', offset: 15 }, end: { blockId: 'b0', offset: 22 } };

async function openPaired() {
  const copied: string[] = [];
  // What copyText uses, and why: renderer/components/copy-text.ts.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand = () => {
    const event = new Event('copy', { cancelable: true });
    const clipboardData = { setData: (_: string, words: string) => copied.push(words) };
    return document.dispatchEvent(Object.assign(event, { clipboardData }));
  };
  await openWindow({ documents: [persian, english], settings: { lastDocument: persian.id } });
  await request('pair:make', {
    original: { document: persian.id },
    translation: { document: english.id },
  });
  await act(loadPairs);
  await act(() => openPairOf(persian.id));
  return copied;
}

it('copies the marked words alone with the words that say the same, not their whole sentences', async () => {
  const copied = await openPaired();
  act(() => selectWords(garden, 'pointer'));
  await act(copyBoth);
  expect(copied).toEqual(['باغ سبز\ngarden green']);
  await act(quoteBoth);
  expect(copied[1]).toMatch(/^«باغ سبز»\n.*The qanat.*\n\n“garden green”\n/u);
});

it('copies the sentence that is looked at where nothing is marked', async () => {
  const copied = await openPaired();
  act(() => lookAt(1));
  await act(copyBoth);
  expect(copied).toEqual(['ماه در ساعت ۷ برآمد.\nThe moon rose at 7.']);
});
