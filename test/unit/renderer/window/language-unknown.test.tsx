import { expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

it.each(interfaceLanguages)(
  'a text whose language nobody knows was one in “root” in the list and its filter (%s)',
  async (language) => {
    const document = makeDocument(['12 34 56']);
    const { metadata } = document;
    const documents = [{ ...document, metadata: { ...metadata, language: 'und', title: '12' } }];
    const { screen } = await openWindow({ language, documents });
    await screen.findAllByText('12');
    expect(screen.queryAllByText(/^(?:root|und)$/u)).toEqual([]);
  },
);
