import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../../corpus/document/citation.ts';
import type { Part } from '../../../../corpus/document/part.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const made = makeDocument([makeBlock(0, 'قنات رودی است.')]);
const text = {
  ...made,
  metadata: { ...made.metadata, authors: ['مینا راد'] },
  provenance: {
    ...made.provenance,
    byteSize: 12_000,
    sourceAddress: 'https://example.org/qanat',
    captureTime: '2026-03-21T10:00:00Z',
    importer: { name: 'text', version: 12 },
    report: [
      { code: 'furnitureHidden' as const, message: 'hidden', details: { count: 12 } },
      { code: 'pagesWithoutText' as const, message: 'scans', details: { count: 3 } },
    ],
  },
};
const settings = { lastDocument: text.id };

/** What goes to the clipboard. */
function clipboard(): readonly string[] {
  const copied: string[] = [];
  // What copyText uses, and why: renderer/components/copy-text.ts.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand = () => {
    const event = new Event('copy', { cancelable: true });
    const clipboardData = { setData: (_: string, words: string) => copied.push(words) };
    return document.dispatchEvent(Object.assign(event, { clipboardData }));
  };
  return copied;
}

describe.each(interfaceLanguages)('where a text is from (%s)', (language) => {
  const open = async (start: Partial<Parameters<typeof openWindow>[0]> = {}) => {
    const window = await openWindow({ language, documents: [text], settings, ...start });
    await window.user.keyboard('{Control>}[Digit5]{/Control}');
    const { screen, t } = window;
    const panel = within(screen.getByRole('complementary', { name: t('provenance.title') }));
    return { ...window, panel };
  };
  const persian = language === 'fa';

  it('tells the file, its bytes and its times in the interface’s numbers and calendar', async () => {
    const { panel, t } = await open();
    for (const fact of ['qanat.txt', 'utf-8', text.provenance.sha256])
      panel.getByText(new RegExp(fact));
    panel.getByText(persian ? /^۱ فروردین ۱۴۰۵/ : /^21 March 2026/);
    panel.getByText(persian ? '۱۲ کیلوبایت' : '12 kB');
    panel.getByText(new RegExp(t('provenance.format.text')));
  });

  it('reports what import noticed in words, with how often', async () => {
    const { panel, t } = await open();
    panel.getByText(t('provenance.times', { count: 12, shown: persian ? '۱۲' : '12' }));
    const scans = panel.getByText(t('warning.pagesWithoutText', { count: 3 }));
    expect(scans.textContent).toContain(persian ? '۳' : '3');
    // The sentence names its number; saying it twice would be noise.
    expect(scans.textContent).not.toContain(
      t('provenance.times', { count: 3, shown: persian ? '۳' : '3' }),
    );
  });

  it('copies the hash and the source address, and makes no link of the address', async () => {
    const copied = clipboard();
    const { panel, t, user } = await open();
    for (const what of [t('provenance.fact.hash'), t('provenance.field.sourceAddress')]) {
      await user.click(panel.getByRole('button', { name: t('provenance.copy', { what }) }));
    }
    expect(copied).toEqual([text.provenance.sha256, 'https://example.org/qanat']);
    expect(panel.queryByRole('link')).toBeNull();
  });

  it('changes a field with the keyboard and shows what the file says beside it', async () => {
    const { panel, t, user, app, screen } = await open();
    const field = t('provenance.field.authors');
    const pencil = await panel.findByRole('button', { name: t('provenance.edit', { field }) });
    pencil.focus();
    await user.keyboard('{Enter}');
    const input = panel.getByRole('textbox', { name: field });
    expect(document.activeElement).toBe(input);
    await user.clear(input);
    await user.type(input, 'Mina Rad; رضا کیا{Enter}');
    await panel.findByText(/مینا راد/, { selector: 'p' });
    expect(app.requests.filter(({ name }) => name === 'document:editMetadata')).toEqual([
      {
        name: 'document:editMetadata',
        params: { id: text.id, edit: { authors: ['Mina Rad', 'رضا کیا'] } },
      },
    ]);
    expect(document.activeElement).toBe(
      panel.getByRole('button', { name: t('provenance.edit', { field }) }),
    );
    expect(within(screen.getByRole('main')).getAllByText('رضا کیا').length).toBeGreaterThan(1);
  });

  it('leaves a field as it was with Escape', async () => {
    const { panel, t, user, app } = await open();
    const field = t('provenance.field.publisher');
    await user.click(await panel.findByRole('button', { name: t('provenance.edit', { field }) }));
    await user.type(panel.getByRole('textbox', { name: field }), 'Nobody{Escape}');
    expect(panel.queryByRole('textbox', { name: field })).toBeNull();
    expect(app.requests.map(({ name }) => name)).not.toContain('document:editMetadata');
  });

  it('gives a field back to the file, and takes that back by undo', async () => {
    const { panel, t, user, screen } = await open();
    const field = t('provenance.field.title');
    await user.click(await panel.findByRole('button', { name: t('provenance.edit', { field }) }));
    const input = panel.getByRole('textbox', { name: field });
    await user.clear(input);
    await user.type(input, 'Water{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Water' });
    await user.click(
      await panel.findByRole('button', { name: t('provenance.useFileOf', { field }) }),
    );
    await screen.findByRole('heading', { level: 1, name: 'The qanat' });
    await user.click(await screen.findByRole('button', { name: t('notice.undo') }));
    await screen.findByRole('heading', { level: 1, name: 'Water' });
    await user.keyboard('{Control>}{Shift>}[KeyZ]{/Shift}{/Control}');
    await screen.findByRole('heading', { level: 1, name: 'The qanat' });
  });

  it('keeps the typed words when they cannot be saved, and says why', async () => {
    const { panel, t, user, app } = await open();
    const field = t('provenance.field.category');
    await user.click(await panel.findByRole('button', { name: t('provenance.edit', { field }) }));
    app.failNext('document:editMetadata', 'storageFull');
    await user.type(panel.getByRole('textbox', { name: field }), 'Gardens{Enter}');
    expect((await panel.findByRole('alert')).textContent).toContain(t('error.storageFull'));
    expect(panel.getByRole<HTMLInputElement>('textbox', { name: field }).value).toBe('Gardens');
    await user.keyboard('{Enter}');
    await panel.findByText('Gardens');
  });

  it('copies a citation of the document, and of the part that is being read', async () => {
    const copied = clipboard();
    const article = (id: string, title: string): Part => ({
      ...text.parts[0]!,
      id,
      kind: 'article',
      title,
    });
    const archive = {
      ...text,
      parts: [article('a1', 'کوه و آب'), article('a2', 'Gardens')],
      blocks: [
        makeBlock(0, 'قنات از کوه می‌آید.', { part: 'a1' }),
        makeBlock(1, 'Water runs.', { part: 'a2' }),
      ],
    };
    const { panel, t, user, screen } = await open({ documents: [archive] });
    await user.click(panel.getByRole('button', { name: t('provenance.copyCitation') }));
    await user.click(panel.getByRole('button', { name: t('provenance.copyPartCitation') }));
    expect(copied).toEqual([cite(archive, language), cite(archive, language, archive.parts[0])]);
    await screen.findByText(t('notice.citationCopied'));
    await user.keyboard('{Control>}{Shift>}[KeyC]{/Shift}{/Control}');
    expect(copied.at(-1)).toBe(cite(archive, language, archive.parts[0]));
  });

  it('stands in the place of the list of notes', async () => {
    const { user, screen, t } = await open();
    await user.keyboard('{Control>}[Digit3]{/Control}');
    expect(screen.queryByRole('complementary', { name: t('provenance.title') })).toBeNull();
    expect(screen.getByRole('complementary', { name: t('notes.list') })).toBeTruthy();
    await user.keyboard('{Control>}[Digit5]{/Control}');
    expect(screen.queryByRole('complementary', { name: t('notes.list') })).toBeNull();
  });
});
