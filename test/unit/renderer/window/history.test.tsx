/** What was changed is listed and taken back one by one, and a note goes back to how it was. */
import { within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { showAnnotation } from '../../../../renderer/state/annotations.ts';
import { request } from '../../../../renderer/state/client.ts';
import { invoke } from '../../../../renderer/state/commands.ts';
import { openDocument } from '../../../../renderer/state/document.ts';
import { openVersions } from '../../../../renderer/state/versions.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const documents = [makeDocument(['A well is dug by hand.'], {}, 'a1'.repeat(32))];
const documentId = documents[0]!.id;

it.each(interfaceLanguages)('takes back what its list shows (%s)', async (language) => {
  const { app, screen, t, user } = await openWindow({ language, documents });
  const named = (key: 'noteMade') => new RegExp(t(`history.acts.${key}`));
  await request('annotation:createOn', {
    documentId,
    about: null,
    change: { note: { text: 'deep', language: 'en', direction: 'ltr' } },
  });
  invoke('library:recentChanges');
  const dialog = within(await screen.findByRole('dialog', { name: t('history.title') }));
  app.failNext('history:undoChange', 'changedSince');
  await user.click(await dialog.findByRole('button', { name: named('noteMade') }));
  expect((await dialog.findByRole('alert')).textContent).toBe(t('error.changedSince'));
  expect(app.annotations()).toHaveLength(1);
  await user.click(dialog.getByRole('button', { name: named('noteMade') }));
  await dialog.findByText(t('history.none'));
  expect(app.annotations()).toEqual([]);
});

it.each(interfaceLanguages)('makes a note what it was (%s)', async (language) => {
  const { app, screen, t, user } = await openWindow({ language, documents });
  await openDocument(documentId);
  const note = {
    documentId,
    about: null,
    change: { note: { text: 'deep and dark', language: 'en', direction: 'ltr' as const } },
  };
  const { id } = await request('annotation:createOn', note);
  showAnnotation(
    await request('annotation:change', {
      id,
      change: { note: { text: 'deep and bright', language: 'en', direction: 'ltr' as const } },
    }),
  );
  await openVersions(id);
  const dialog = within(await screen.findByRole('dialog', { name: t('history.versions.title') }));
  expect(dialog.getByText('dark').tagName).toBe('DEL');
  await user.click(dialog.getByRole('button', { name: /^(Restore|بازگرداندن)/ }));
  await screen.findByText(t('notice.versionRestored'));
  expect(app.annotations()[0]?.bodies[0]?.value).toBe('deep and dark');
});
