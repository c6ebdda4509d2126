import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { JobId } from '../../../../electron/shared/import-requests.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { openWindow, type TestWindow } from '../../../support/window.tsx';

/** An entry as Chromium gives it for what was dropped. */
type Entry = Pick<FileSystemEntry, 'isFile' | 'fullPath'>;

const fileEntry = (fullPath: string, text: string): Entry =>
  ({
    isFile: true,
    fullPath,
    file: (found: (file: File) => void) => found(new File([text], fullPath)),
  }) as Entry;

const brokenEntry = (fullPath: string): Entry =>
  ({
    isFile: true,
    fullPath,
    file: (_found: unknown, failed: (error: Error) => void) => failed(new Error('not readable')),
  }) as Entry;

/** Tells its children in two portions, as Chromium does with more than a hundred. */
const folderEntry = (fullPath: string, children: readonly Entry[]): Entry =>
  ({
    isFile: false,
    fullPath,
    createReader: () => {
      const portions = [children.slice(0, 1), children.slice(1), []].filter(
        (portion, index) => portion.length > 0 || index === 2,
      );
      return { readEntries: (found: (some: readonly Entry[]) => void) => found(portions.shift()!) };
    },
  }) as Entry;

function drop(entries: readonly Entry[]): void {
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }));
  fireEvent.drop(document.querySelector('main, [role="main"]')!, {
    dataTransfer: { items, types: ['Files'] },
  });
}

async function dropOf({ app }: TestWindow): Promise<{ drop: string; files: unknown }> {
  await expect.poll(() => app.requests.at(-1)?.name).toBe('import:drop');
  return app.requests.at(-1)!.params as { drop: string; files: unknown };
}

describe.each(interfaceLanguages)('dropping on the window (%s)', (language) => {
  it('offers the files, also those of folders, without reading them', async () => {
    const window = await openWindow({ language });
    drop([
      fileEntry('/باغ.txt', 'آب'),
      folderEntry('/نامه‌ها', [
        fileEntry('/نامه‌ها/a.txt', 'a'),
        folderEntry('/نامه‌ها/کهنه', [fileEntry('/نامه‌ها/کهنه/b.txt', 'bb')]),
        brokenEntry('/نامه‌ها/c.txt'),
      ]),
    ]);
    expect((await dropOf(window)).files).toEqual([
      { name: 'باغ.txt', size: 4 },
      { name: 'نامه‌ها/a.txt', size: 1 },
      { name: 'نامه‌ها/کهنه/b.txt', size: 2 },
      { name: 'نامه‌ها/c.txt', size: 0 },
    ]);
  });

  it('gives the bytes of a file when they are wanted, and says so when it cannot', async () => {
    const window = await openWindow({ language });
    const { app } = window;
    drop([fileEntry('/a.txt', 'آب'), brokenEntry('/b.txt')]);
    const { drop: name } = await dropOf(window);
    const answers = () => app.requests.filter((one) => one.name === 'import:giveFile');
    app.emit('import:fileWanted', { drop: name, index: 0 });
    await expect.poll(() => answers().length).toBe(1);
    app.emit('import:fileWanted', { drop: name, index: 1 });
    await expect.poll(() => answers().length).toBe(2);
    expect(answers().map(({ params }) => params)).toEqual([
      { drop: name, index: 0, bytes: new TextEncoder().encode('آب') },
      { drop: name, index: 1, bytes: null },
    ]);
  });

  it('read a dropped file as it was when it was dropped, so that one that was mended failed again', async () => {
    const window = await openWindow({ language });
    const { app } = window;
    const texts = ['', '', 'نان'];
    const entry = {
      isFile: true,
      fullPath: '/a.txt',
      file: (found: (file: File) => void) => found(new File([texts.shift()!], 'a.txt')),
    } as Entry;
    drop([entry]);
    const { drop: name } = await dropOf(window);
    for (const text of ['', 'نان']) {
      const before = app.requests.length;
      app.emit('import:fileWanted', { drop: name, index: 0 });
      await expect.poll(() => app.requests.length).toBe(before + 1);
      const bytes = new TextEncoder().encode(text);
      expect(app.requests.at(-1)?.params).toEqual({ drop: name, index: 0, bytes });
    }
  });

  it('lets the files go when all are imported, and keeps them while some may be tried again', async () => {
    const window = await openWindow({ language });
    const { app } = window;
    const error = { code: 'damaged' as const, message: '', details: { file: 'a.txt' } };
    for (const [failed, bytes] of [
      [true, new TextEncoder().encode('a')],
      [false, null],
    ] as const) {
      drop([fileEntry('/a.txt', 'a')]);
      const { drop: name } = await dropOf(window);
      app.emit('import:finished', {
        job: JobId.parse('job-1'),
        cancelled: false,
        role: 'asked',
        outcomes: failed ? [{ status: 'failed', fileName: 'a.txt', error }] : [],
      });
      app.emit('import:fileWanted', { drop: name, index: 0 });
      await expect.poll(() => app.requests.at(-1)?.name).toBe('import:giveFile');
      expect(app.requests.at(-1)?.params).toEqual({ drop: name, index: 0, bytes });
    }
  });

  it('says so when a folder is empty', async () => {
    const { t, screen, app } = await openWindow({ language });
    drop([folderEntry('/empty', [])]);
    expect(await screen.findByText(t('notice.nothingToImport'))).toBeTruthy();
    expect(app.requests.map(({ name }) => name)).not.toContain('import:drop');
  });
});
