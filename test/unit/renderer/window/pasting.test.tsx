import { fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { openWindow } from '../../../support/window.tsx';

interface Contents {
  readonly text?: string;
  readonly html?: string;
  readonly files?: readonly File[];
}

function paste(target: Element, { text = '', html = '', files = [] }: Contents): void {
  const getData = (type: string) => (type === 'text/html' ? html : text);
  fireEvent.paste(target, { clipboardData: { files, getData } });
}

const picture = new File(['…'], 'image.png', { type: 'image/png' });

describe.each(interfaceLanguages)('pasting into the window (%s)', (language) => {
  it('shows the beginning, each line in its own direction, and imports', async () => {
    const { screen, t, user, app } = await openWindow({ language });
    const text = 'باغ و آب\n\nآب از جوی می‌آید.\nWater runs here.';
    paste(document.body, { text });
    const dialog = await screen.findByRole('dialog', { name: t('paste.title') });
    const preview = within(dialog).getByRole('blockquote');
    expect([...preview.children].map((line) => line.getAttribute('dir'))).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
    ]);
    expect(preview.textContent).toContain('آب از جوی می‌آید.');
    expect(dialog.textContent).toContain(t('paste.asText'));
    const button = within(dialog).getByRole('button', { name: t('paste.import') });
    expect(document.activeElement).toBe(button);
    await user.click(button);
    expect(app.requests.at(-1)).toEqual({
      name: 'import:paste',
      params: { text },
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes the page where there is one, even without its words beside it', async () => {
    const { screen, t, user, app } = await openWindow({ language });
    const html = '<style>p{}</style><h1>The Garden</h1><p>Water runs here.</p>';
    paste(document.body, { html });
    const dialog = await screen.findByRole('dialog', { name: t('paste.title') });
    expect(within(dialog).getByRole('blockquote').textContent).toBe('The GardenWater runs here.');
    await user.click(within(dialog).getByRole('button', { name: t('paste.import') }));
    expect(app.requests.at(-1)).toMatchObject({ name: 'import:paste', params: { html } });
  });

  it.each([
    ['nothing', 'is empty', {}],
    ['nothing', 'holds only spaces', { text: ' \n' }],
    ['picture', 'holds only a picture', { files: [picture] }],
  ] as const)(
    'says that there is no text when the clipboard %s',
    async (kind, _title, contents) => {
      const { screen, t } = await openWindow({ language });
      paste(document.body, contents);
      expect((await screen.findByRole('alert')).textContent).toBe(t(`paste.${kind}`));
      expect(screen.queryByRole('blockquote')).toBeNull();
    },
  );

  it('imports copied files as if they were dropped', async () => {
    const { app } = await openWindow({ language });
    paste(document.body, { files: [new File(['آب'], 'a.txt', { type: 'text/plain' })] });
    await expect.poll(() => app.requests.at(-1)?.name).toBe('import:drop');
  });

  it('leaves a field its paste', async () => {
    const { screen, t } = await openWindow({ language });
    paste(screen.getByRole('searchbox', { name: t('library.search') }), { text: 'باغ' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks the app what is on the clipboard when the command is given', async () => {
    const { screen, t, app } = await openWindow({ language, clipboard: { text: 'A garden' } });
    app.emit('command:invoked', { command: 'library:importClipboard' });
    const dialog = await screen.findByRole('dialog', { name: t('paste.title') });
    expect(within(dialog).getByText('A garden', { selector: 'p' }).getAttribute('dir')).toBe('ltr');
  });
});
