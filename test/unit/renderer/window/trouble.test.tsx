import { cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, expect, it, vi } from 'vitest';
import { createI18n } from '../../../../electron/shared/both-languages.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { Trouble } from '../../../../renderer/window/Trouble.tsx';

afterEach(cleanup);

function Broken(): never {
  throw new Error('the lamp fell over');
}

it.each(interfaceLanguages)('says what happened instead of an empty window (%s)', (language) => {
  // React tells the console of every error that it catches.
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const i18n = createI18n(language, [initReactI18next]);
  render(
    <I18nextProvider i18n={i18n}>
      <Trouble>
        <Broken />
      </Trouble>
    </I18nextProvider>,
  );
  expect(screen.getByRole('alert').textContent).toContain('the lamp fell over');
  expect(screen.getByRole('button', { name: i18n.t('reader.tryAgain') })).toBeTruthy();
});
