/** The list is arranged, and what was deleted is put back or erased for good. */
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { isolate } from '../../../../renderer/components/isolate.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const titled = (title: string, text: string, seed: string) => {
  const document = makeDocument([text], {}, seed.repeat(32));
  return { ...document, metadata: { ...document.metadata, title } };
};
const documents = [
  titled('Wells', 'A well is dug.', 'a1'),
  titled('Bridges', 'A bridge stands.', 'b2'),
];

describe.each(interfaceLanguages)('the list and the trash (%s)', (language) => {
  it('sorts by title, and leaves out what is read', async () => {
    const { screen, t, user } = await openWindow({ language, documents });
    const titles = () =>
      screen.queryAllByRole('row').map((row) => /Wells|Bridges/.exec(row.textContent)?.[0]);
    expect(titles()).toEqual(['Wells', 'Bridges']);
    await user.click(screen.getByRole('button', { name: t('library.arrange') }));
    await user.click(screen.getByRole('menuitemradio', { name: t('library.sort.title') }));
    expect(titles()).toEqual(['Bridges', 'Wells']);
    await user.pointer({
      keys: '[MouseRight]',
      target: screen.getByRole('button', { name: /^Wells/ }),
    });
    await user.click(await screen.findByRole('menuitem', { name: t('library.markFinished') }));
    await user.click(screen.getByRole('button', { name: t('library.arrange') }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: t('library.wish.unread') }));
    expect(titles()).toEqual(['Bridges']);
    await user.click(screen.getByRole('button', { name: t('library.arrangedBy') }));
    await user.click(screen.getByRole('menuitem', { name: t('library.showAll') }));
    expect(titles()).toEqual(['Bridges', 'Wells']);
  });

  it('puts a deleted text back, and erases one only when asked twice', async () => {
    const { screen, t, user, app } = await openWindow({ language, documents });
    for (const title of ['Wells', 'Bridges'])
      await user.click(screen.getByRole('button', { name: t('library.delete', { title }) }));
    await user.click(screen.getByRole('button', { name: t('library.arrange') }));
    await user.click(screen.getByRole('menuitem', { name: t('library.trash.open') }));
    const dialog = within(await screen.findByRole('dialog'));
    const deleted = t('notice.documentDeleted', { title: isolate('Bridges') });
    expect(screen.getByText(deleted)).toBeTruthy();
    await user.click(dialog.getAllByRole('button', { name: /Wells/ })[0]!);
    expect(await screen.findByRole('button', { name: /^Wells/ })).toBeTruthy();
    // Its undo would take back what was just put back.
    expect(screen.queryByText(deleted)).toBeNull();
    await user.click(await dialog.findByRole('button', { name: t('library.trash.eraseAll') }));
    expect(app.requests.some(({ name }) => name === 'trash:erase')).toBe(false);
    await user.click(dialog.getByRole('button', { name: t('library.trash.erase') }));
    expect(await dialog.findByText(t('library.trash.empty'))).toBeTruthy();
  });
});
