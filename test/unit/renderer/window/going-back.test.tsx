import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { openDocument } from '../../../../renderer/state/document.ts';
import { goToBlock, useReading } from '../../../../renderer/state/reading.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const canals = makeDocument(['Water runs by itself.', 'It comes from the hills.', 'It is cold.']);
const wells = makeDocument(['A well is dug by two.', 'One of them stands above.']);
const settings = { lastDocument: canals.id };

describe.each(interfaceLanguages)('going back and forward (%s)', (language) => {
  const [back, forward] = ['ArrowLeft', 'ArrowRight'].map((arrow) => `{Alt>}{${arrow}}{/Alt}`);
  const keys = language === 'en' ? { back, forward } : { back: forward, forward: back };
  const open = () => openWindow({ language, documents: [canals, wells], settings });
  const read = () => {
    const { documentId, here } = useReading.getState();
    return { documentId, here };
  };

  it('leads to the place in the other text, and forward to the one that was opened', async () => {
    const { user } = await open();
    const begun = read();
    expect(begun.documentId).toBe(canals.id);
    await act(() => openDocument(wells.id));
    await expect.poll(() => read().documentId).toBe(wells.id);
    await user.keyboard(keys.back!);
    await expect.poll(read).toEqual(begun);
    await user.keyboard(keys.forward!);
    await expect.poll(() => read().documentId).toBe(wells.id);
  });

  it('leads back from a place that was chosen in the same text', async () => {
    const { user } = await open();
    act(() => goToBlock('b2'));
    expect(useReading.getState().jump?.position.blockId).toBe('b2');
    await user.keyboard(keys.back!);
    expect(useReading.getState().jump?.position.blockId).toBe('b0');
  });

  it('says that nothing lies ahead where nothing was gone back from', async () => {
    const { screen, t, user } = await open();
    await user.keyboard(keys.forward!);
    expect(screen.getByText(t('notice.nowhereForward'))).toBeTruthy();
  });
});
