import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import { cite } from '../../../../corpus/document/citation.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import type { Part } from '../../../../corpus/document/part.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';
import { openWindow, painted } from '../../../support/window.tsx';

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

const titled = (document: typeof made, title: string) => ({
  ...document,
  metadata: { ...document.metadata, title },
});

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
    expect(panel.getAllByText(new RegExp(t('provenance.format.text')))).toHaveLength(2);
    panel.getByText(new RegExp(`${t('provenance.format.text')}.*${persian ? '۱۲' : '12'}`));
  });

  it('says nothing of an encoding where the format leaves no choice of one', async () => {
    const provenance = { ...text.provenance, format: 'pdf' as const, encoding: 'binary' };
    const { panel, t } = await open({ documents: [{ ...text, provenance }] });
    expect(panel.queryByText(t('provenance.fact.encoding'))).toBeNull();
  });

  it('writes a date that a program put into the file in the interface’s calendar alone', async () => {
    const dates = [
      { text: '2026-03-21T06:30:03Z', iso: '2026-03-21', calendar: 'gregorian' as const },
    ];
    const { panel } = await open({
      documents: [{ ...text, metadata: { ...text.metadata, dates } }],
    });
    panel.getByText(persian ? '۱ فروردین ۱۴۰۵' : '21 March 2026');
    expect(panel.queryByText(/T06:30/)).toBeNull();
  });

  it('tells the archive that the file was in, and what its words were recognised by', async () => {
    const scan = {
      ...text,
      provenance: {
        ...text.provenance,
        container: { fileName: 'papers.zip', entry: 'old/qanat.txt' },
        ocr: { engine: 'Tesseract', version: '5.1', languages: ['fa' as const, 'en' as const] },
      },
    };
    const { panel } = await open({ documents: [scan] });
    panel.getByText(/papers\.zip/);
    panel.getByText(/old\/qanat\.txt/);
    panel.getByText(
      persian ? /Tesseract 5\.1.*فارسی، انگلیسی/ : /Tesseract 5\.1.*Persian, English/,
    );
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

  it('offers no other encoding for a format that says which it is in', async () => {
    const book = { ...text, provenance: { ...text.provenance, format: 'epub' as const } };
    const { panel, t } = await open({ documents: [book] });
    expect(panel.queryByRole('button', { name: t('provenance.wrongLetters') })).toBeNull();
  });

  it('reads the file again in the encoding that the reader finds right, and says what became of the notes', async () => {
    const wrong = makeDocument([makeBlock(0, 'Þäçé River'), makeBlock(1, 'Water')]);
    const right = {
      ...makeDocument([makeBlock(0, 'The River'), makeBlock(1, 'Water')]),
      provenance: { ...wrong.provenance, encoding: 'windows-1256' },
    };
    const note = (id: string, end: number) =>
      createAnnotation({
        id: AnnotationId.parse(id),
        documentId: wrong.id,
        plain: plainText(wrong.blocks),
        range: { start: { blockId: 'b0', offset: end - 4 }, end: { blockId: 'b0', offset: end } },
        change: { colour: 'green' },
        now: '2026-01-02T12:00:00.000Z',
      });
    const { panel, t, user, app, screen } = await open({
      documents: [wrong],
      rereads: [right],
      annotations: [note('annotation-1', 10), note('annotation-2', 4)],
    });
    const opener = panel.getByRole('button', { name: t('provenance.wrongLetters') });
    await user.click(opener);
    const reread = panel.getByRole('button', { name: t('provenance.readAgain') });
    expect((reread as HTMLButtonElement).disabled).toBe(true);
    await user.click(await panel.findByRole('radio', { name: /windows-1256/ }));
    await user.click(reread);
    expect(await screen.findAllByText('The River')).not.toHaveLength(0);
    expect(app.requests.filter(({ name }) => name === 'document:reimport')).toEqual([
      { name: 'document:reimport', params: { id: wrong.id, encoding: 'windows-1256' } },
    ]);
    const [found, notes] = persian ? ['۱', '۲'] : ['1', '2'];
    await screen.findByText(t('notice.rereadNotes', { found, notes }));
    expect(painted('hashiyeh-green')).toEqual(['iver']);
    expect(document.activeElement).toBe(opener);
    expect(panel.queryByRole('radio')).toBeNull();
  });

  it('says why the file cannot be read again, and keeps the choice', async () => {
    const { panel, t, user, app, screen } = await open();
    await user.click(panel.getByRole('button', { name: t('provenance.wrongLetters') }));
    const radio = await panel.findByRole('radio', { name: /windows-1256/ });
    await user.click(radio);
    app.failNext('document:reimport', 'storageFull');
    await user.click(panel.getByRole('button', { name: t('provenance.readAgain') }));
    await screen.findByText(t('error.storageFull'));
    expect((radio as HTMLInputElement).checked).toBe(true);
  });

  it('offers to read again what a newer importer reads better', async () => {
    const { panel, t, user, app } = await open({ details: { importerOutdated: true } });
    await panel.findByText(t('provenance.outdated'));
    await user.click(panel.getByRole('button', { name: t('provenance.readAgain') }));
    expect(app.requests.find(({ name }) => name === 'document:reimport')?.params).toEqual({
      id: text.id,
    });
  });

  it('tells an edition by the time of its capture where its file says it', async () => {
    const other = makeDocument(['An older text.'], {}, 'cd'.repeat(32));
    const edition = { title: 'Water', importedAt: text.provenance.importedAt };
    const editions = [
      { id: text.id, ...edition, capturedAt: '2025-06-05T12:00:00.000Z' },
      { id: other.id, ...edition },
    ];
    const { panel, t } = await open({ documents: [text, other], details: { editions } });
    const list = within(await panel.findByRole('region', { name: t('provenance.editions') }));
    const captured = language === 'fa' ? '۱۵ خرداد ۱۴۰۴' : '5 June 2025';
    expect(
      list.getAllByRole('listitem').map(({ textContent }) => textContent.includes(captured)),
    ).toEqual([true, false]);
  });

  it('lists editions, opens an older one, and sets one apart', async () => {
    const older = titled(makeDocument(['An older text.'], {}, 'cd'.repeat(32)), 'Older');
    const editions = [text, older].map(({ id, metadata: { title }, provenance }) => ({
      id,
      title,
      importedAt: provenance.importedAt,
    }));
    const { panel, t, user, app, screen } = await open({
      documents: [text, older],
      details: { editions },
    });
    const list = within(await panel.findByRole('region', { name: t('provenance.editions') }));
    const [now, before] = list.getAllByRole('listitem');
    expect(within(now!).getByRole('button').getAttribute('aria-current')).toBe('true');
    await user.click(list.getByRole('button', { name: t('provenance.separate') }));
    expect(app.requests.find(({ name }) => name === 'document:separateEdition')?.params).toEqual({
      id: text.id,
    });
    await user.click(await screen.findByRole('button', { name: t('notice.undo') }));
    await expect.poll(() => app.requests.map(({ name }) => name)).toContain('history:undo');
    await user.click(within(before!).getByRole('button'));
    await screen.findByRole('heading', { level: 1, name: 'Older' });
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
