/** The reader sees what bringing notes in would do, decides what is in doubt, and can take it back. */
import { describe, expect, it } from 'vitest';
import { DocumentId } from '../../../../corpus/document/document.ts';
import { countItems } from '../../../../electron/incoming/counts.ts';
import type {
  IncomingChoices,
  IncomingReport,
} from '../../../../electron/shared/incoming-requests.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { FakeIncoming } from '../../../support/fake-incoming.ts';
import { openWindow } from '../../../support/window.tsx';

const qanat = DocumentId.parse('abababababababab');

/** Two notes on a text in doubt, by Dara; one item left out. */
function planned({ documents, mine }: IncomingChoices): readonly IncomingReport[] {
  const document = documents.key;
  const status = document ? ('added' as const) : ('waiting' as const);
  const items = [
    { item: '1', status, quote: 'آب در تاریکی', note: '' },
    { item: '2', status, quote: 'water', note: 'Why?' },
  ];
  const leftOut = {
    item: '3',
    status: 'leftOut' as const,
    reason: 'bookmark' as const,
    quote: 'page 30',
    note: '',
  };
  const candidate = { id: qanat, title: 'قنات‌ها', reason: 'title' as const, found: 0, asked: 1 };
  return [
    {
      file: 'My Clippings.txt',
      format: 'kindle',
      ...countItems([...items, leftOut]),
      texts: [
        {
          key: 'key',
          title: 'قنات',
          authors: ['Rad'],
          items: 2,
          state: document === undefined ? 'doubt' : 'chosen',
          ...(document ? { document: { id: document, title: 'قنات‌ها' } } : {}),
          candidates: [candidate],
          counts: countItems(items),
        },
      ],
      people: [{ name: 'Dara', notes: 1, mine: mine.includes('Dara') }],
      items: [...items, leftOut],
    },
  ];
}

describe.each(interfaceLanguages)('bringing notes in (%s)', (language) => {
  it('shows, asks, keeps and takes back', async () => {
    const incoming = new FakeIncoming(planned);
    const { app, user, t, screen } = await openWindow({ settings: { language }, incoming });
    app.emit('command:invoked', { command: 'library:importNotes' });
    const dialog = await screen.findByRole('dialog', { name: t('incoming.title') });
    await screen.findByText(
      t('incoming.wouldBring', { count: 2, shown: language === 'fa' ? '۲' : '2' }),
    );
    expect(dialog.textContent).toContain('My Clippings.txt');
    expect(dialog.textContent).toContain(t('incoming.doubt'));
    expect(dialog.textContent).toContain(t('incoming.leftOut.bookmark'));

    await user.selectOptions(screen.getByRole('combobox', { name: /قنات/u }), qanat);
    await user.click(screen.getByRole('checkbox', { name: /Dara/u }));
    await user.click(await screen.findByRole('button', { name: t('incoming.bring') }));
    await screen.findByText(
      t('incoming.brought', { count: 2, shown: language === 'fa' ? '۲' : '2' }),
    );
    expect(incoming.asked.at(-2)).toEqual({ documents: { key: qanat }, mine: ['Dara'] });
    await user.click(screen.getByRole('button', { name: t('incoming.undo') }));
    expect(await screen.findByText(t('notice.undone'))).toBeTruthy();
    expect(incoming.asked.slice(-2)).toEqual(['keep', 'undo']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('forgets the files where the reader closes it, and names one that cannot be read', async () => {
    const error = { code: 'noAnnotations', message: 'none', details: { file: 'a.txt' } } as const;
    const incoming = new FakeIncoming(() => [], [{ file: 'a.txt', error }]);
    const { app, user, t, screen } = await openWindow({ settings: { language }, incoming });
    app.emit('command:invoked', { command: 'library:importNotes' });
    expect((await screen.findByRole('alert')).textContent).toContain('a.txt');
    expect(screen.getByRole('button', { name: t('incoming.bring') })).toHaveProperty(
      'disabled',
      true,
    );
    await user.click(screen.getByRole('button', { name: t('incoming.cancel') }));
    expect(incoming.asked.at(-1)).toBe('close');
  });
});
