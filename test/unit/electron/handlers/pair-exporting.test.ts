/** Exports of a pair as the window asks for them: aligned if need be, previewed as rows or lines, written or copied. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PairExportRequest } from '../../../../electron/shared/pair-export-request.ts';
import { startTestApp } from '../../../support/app-services.ts';
import { importText } from '../../../support/libraries.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

async function paired() {
  const app = startTestApp();
  const [original, translation] = [
    'Water is cold.\n\nBread is warm.',
    'آب سرد است.\n\nنان گرم است.',
  ].map((text) => {
    const { document, bytes } = importText(text);
    app.library.add(document, bytes);
    return { document: document.id };
  });
  const sides = { original: original!, translation: translation! };
  const { id } = await app.client.request('pair:make', sides);
  const asked: PairExportRequest = {
    ...{ id, format: 'html', beads: 'all', first: 'translation', notes: true },
  };
  return { app, asked };
}

describe('the export of a pair', () => {
  it('begins with rows in the order that was asked for, or with the lines of a memory', async () => {
    const { app, asked } = await paired();
    const page = await app.client.request('pairExport:preview', asked);
    expect(page.beads).toBe(2);
    expect(page.rows?.map(({ cells }) => cells.map((cell) => cell[0]?.text))).toEqual([
      ['آب سرد است.', 'Water is cold.'],
      ['نان گرم است.', 'Bread is warm.'],
    ]);
    const memory = await app.client.request('pairExport:preview', { ...asked, format: 'tmx' });
    expect(memory.text).toContain('<seg>Bread is warm.</seg>');
    expect(memory.rows).toBeUndefined();
    const none = await app.client.request('pairExport:preview', { ...asked, beads: 'confirmed' });
    expect(none.rows).toEqual([]);
  });

  it('is written where the reader says, a PDF as the printed page', async () => {
    const { app, asked } = await paired();
    const path = join(temporaryFolder(), 'pair.pdf');
    let named = '';
    app.dialogs.choosePairFile = (fileName) => {
      named = fileName;
      return Promise.resolve(path);
    };
    const pdf = { ...asked, format: 'pdf' as const };
    expect(await app.client.request('pairExport:save', pdf)).toEqual({ saved: true });
    expect(named).toBe('The qanat.pdf');
    expect(readFileSync(path, 'utf8')).toMatch(/^%PDF of <!doctype html>\n<html dir="rtl"/u);
    app.dialogs.choosePairFile = () => Promise.resolve(undefined);
    expect(await app.client.request('pairExport:save', pdf)).toEqual({ saved: false });
  });

  it('is copied where it is a text', async () => {
    const { app, asked } = await paired();
    await app.client.request('pairExport:copy', { ...asked, format: 'tsv' });
    const copied = app.events.find(({ name }) => name === 'copied');
    expect(copied?.data).toContain('Water is cold.\tآب سرد است.');
    await expect(
      app.client.request('pairExport:copy', { ...asked, format: 'docx' }),
    ).rejects.toMatchObject({ code: 'invalidRequest' });
  });
});
