import { within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Provenance } from '../../../../corpus/document/provenance.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { formatFor } from '../../../../renderer/components/use-format.ts';
import { makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const scans = { code: 'pagesWithoutText', message: 'scans', details: { count: 3 } } as const;
const recognised = { code: 'recognised', message: 'read', details: {} } as const;

function scanned(provenance: Partial<Provenance>) {
  const text = makeDocument(['قنات رودی زیر کویر است.']);
  return { ...text, provenance: { ...text.provenance, format: 'pdf' as const, ...provenance } };
}

describe.each(interfaceLanguages)('pages that are pictures (%s)', (language) => {
  const format = formatFor(language);
  const open = async (provenance: Partial<Provenance>) => {
    const text = scanned(provenance);
    const settings = { lastDocument: text.id };
    return { text, ...(await openWindow({ language, documents: [text], settings })) };
  };

  it('are offered to be read where the text is read', async () => {
    const { text, screen, t, user, app } = await open({ report: [scans] });
    const words = { count: 3, shown: format.number(3) };
    await user.click(await screen.findByRole('button', { name: t('recognise.offer', words) }));
    const dialog = await screen.findByRole('dialog', { name: t('recognise.title') });
    const { violations } = await axe.run(dialog, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await user.click(within(dialog).getByRole('checkbox', { name: format.language('en') }));
    await user.click(within(dialog).getByRole('button', { name: t('import.ocr.read') }));
    await screen.findByText(t('notice.recognising'));
    expect(app.requests).toContainEqual({
      name: 'document:recognise',
      params: { id: text.id, languages: ['fa'] },
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are offered no more once they were read, but can be read in other languages', async () => {
    const ocr = { engine: 'Tesseract', version: '5', languages: ['en'] as const };
    const { screen, t, user } = await open({ report: [scans, recognised], ocr });
    const words = { count: 3, shown: format.number(3) };
    expect(screen.queryByRole('button', { name: t('recognise.offer', words) })).toBeNull();
    const row = screen.getByRole('row').querySelector('button')!;
    await user.pointer({ keys: '[MouseRight]', target: row });
    await user.click(await screen.findByRole('menuitem', { name: t('recognise.menu') }));
    const dialog = await screen.findByRole('dialog', { name: t('recognise.title') });
    const question = within(dialog).getByRole('group').textContent;
    expect(question).toContain(format.language('en'));
  });

  it('are not asked about where all words are there', async () => {
    const { screen, t, user } = await open({ report: [] });
    const row = screen.getByRole('row').querySelector('button')!;
    await user.pointer({ keys: '[MouseRight]', target: row });
    await user.click(await screen.findByRole('menuitem', { name: t('recognise.menu') }));
    const dialog = await screen.findByRole('dialog', { name: t('recognise.title') });
    expect(within(dialog).getByText(t('recognise.nothing'))).toBeTruthy();
  });

  it('are recognised again as a job, where a newer importer reads them better', async () => {
    const ocr = { engine: 'Tesseract', version: '5', languages: ['fa'] as const };
    const text = scanned({ report: [recognised], ocr });
    const { screen, t, user, app } = await openWindow({
      language,
      documents: [text],
      settings: { lastDocument: text.id },
      details: { importerOutdated: true },
    });
    app.emit('command:invoked', { command: 'view:toggleProvenance' });
    await screen.findByText(t('provenance.outdatedKept'));
    await user.click(screen.getByRole('button', { name: t('provenance.readAgain') }));
    await screen.findByText(t('notice.recognising'));
    expect(app.requests.map(({ name }) => name)).toContain('document:recognise');
    expect(app.requests.map(({ name }) => name)).not.toContain('document:reimport');
  });
});
