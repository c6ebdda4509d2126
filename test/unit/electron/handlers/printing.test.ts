import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../../support/app-services.ts';
import { importText } from '../../../support/libraries.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

describe('saving what is drawn for paper', () => {
  it('writes a PDF under the name of the document where the reader says', async () => {
    const app = startTestApp();
    const { document, bytes } = importText('آب / باغ');
    app.library.add(document, bytes);
    const path = join(temporaryFolder(), 'chosen.pdf');
    const names: string[] = [];
    app.dialogs.choosePdfFile = (name) => {
      names.push(name);
      return Promise.resolve(path);
    };
    expect(await app.client.request('print:savePdf', { id: document.id })).toEqual({ saved: true });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-');
    expect(names).toEqual([`${document.metadata.title.replace(' / ', ' ')}.pdf`]);
  });

  it('writes nothing when the dialog is closed', async () => {
    const app = startTestApp();
    const { document, bytes } = importText('آب');
    app.library.add(document, bytes);
    expect(await app.client.request('print:savePdf', { id: document.id })).toEqual({
      saved: false,
    });
  });
});
