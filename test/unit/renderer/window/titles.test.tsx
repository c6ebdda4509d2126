import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const cases = interfaceLanguages.flatMap((language) =>
  [
    { title: '000 be29f', direction: 'ltr' },
    { title: '000 be29f45ad1a33137', direction: 'ltr' },
    { title: 'Google در ایران', direction: 'rtl' },
    { title: 'The Qanat', direction: 'ltr' },
    { title: '۱۴۰۰', direction: 'rtl' },
  ].map((one) => ({ language, ...one })),
);

describe('titles of a Persian text', () => {
  it.each(cases)('$title runs $direction ($language)', async ({ language, title, direction }) => {
    const text = makeDocument(['قنات رودی زیر کویر است.']);
    const titled = { ...text, metadata: { ...text.metadata, title } };
    const { screen } = await openWindow({
      language,
      documents: [titled],
      settings: { lastDocument: text.id },
    });
    const heading = screen.getByRole('heading', { level: 1, name: title });
    expect(within(heading).getByText(title).dir).toBe(direction);
    const row = screen.getByRole('row');
    expect(within(row).getByText(title).dir).toBe(direction);
  });
});
