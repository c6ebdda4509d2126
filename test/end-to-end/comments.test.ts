/** A word processor's comments: notes with their writers' names, answered by the reader. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { docx, paragraph, run } from '../support/docx.ts';
import { faultsOf } from './support/faults.ts';
import { cleanUp, launchApp, temporaryFolder } from './support/launch.ts';
import { annotatedPane, isOpen, paintedIn, popup } from './support/reader.ts';
import { inBothLanguages } from './support/words.ts';

afterEach(cleanUp);

const comment = (id: number, author: string, words: string) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2024-03-20T10:11:12Z"><w:p w14:paraId="0000000${id}"><w:pPr><w:bidi/></w:pPr>${run(words)}</w:p></w:comment>`;
const bytes = docx({
  body: `${paragraph('باغ و آب', '<w:bidi/><w:outlineLvl w:val="0"/>')}<w:p><w:pPr><w:bidi/></w:pPr>${run('آب از ')}<w:commentRangeStart w:id="1"/>${run('قنات')}${run(' کهن')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run(' می‌آید و به درختان می‌رسد.')}</w:p>`,
  comments:
    comment(1, 'مریم کاظمی', 'این قنات چند کیلومتر است؟') + comment(2, 'Tom Reed', 'About twelve.'),
  commentsExtended: '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/>',
});

describe.each(inBothLanguages)('comments of a DOCX ($language)', ({ language, t }) => {
  it('stand in the margin with their names, and the reader answers beside them', async () => {
    const file = join(await temporaryFolder('comments'), 'باغ.docx');
    await writeFile(file, bytes);
    const { window } = await launchApp({
      settings: { language, defaultPanes: ['annotated'] },
      files: [file],
    });
    await isOpen(window, 'باغ و آب');
    await expect.poll(() => paintedIn(window, 'blue')).toEqual(['قنات کهن']);
    expect(await annotatedPane(window).locator('[data-block-id]').allInnerTexts()).toEqual([
      'باغ و آب',
      'آب از قنات کهن می‌آید و به درختان می‌رسد.',
    ]);
    const note = annotatedPane(window).getByRole('button', {
      name: /مریم کاظمی .* این قنات چند کیلومتر است؟/u,
    });
    await note.getByText('Tom Reed').waitFor();
    expect(await note.getByText('About twelve.').getAttribute('dir')).toBe('ltr');
    await window.keyboard.press('Control+3');
    const list = window.getByRole('complementary', { name: t('notes.list') });
    await list.getByText('مریم کاظمی').waitFor();
    await note.click();
    await popup(window, t)
      .getByRole('group', { name: t('annotation.theirs') })
      .getByText('About twelve.')
      .waitFor();
    expect(await faultsOf(window, 'a note of somebody else')).toEqual([]);
    await popup(window, t).getByRole('textbox').fill('در کتاب دیگری سیزده است.');
    await popup(window, t)
      .getByRole('button', { name: t('annotation.save') })
      .click();
    await note.getByText('در کتاب دیگری سیزده است.').waitFor();
    await note.getByText('مریم کاظمی').waitFor();
  });
});
