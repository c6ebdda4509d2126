/** Comments of a file through the whole import: notes with names, once, whatever is read again. */
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../electron/importing/import-files.ts';
import { reimport } from '../../../../electron/importing/reimport.ts';
import { bytesSource } from '../../../../electron/importing/source.ts';
import { directReader } from '../../../support/direct-reader.ts';
import { docx, run } from '../../../support/docx.ts';
import { openTestLibrary, testTime } from '../../../support/libraries.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const said = (id: number, words: string) =>
  `<w:comment w:id="${id}" w:author="مریم"><w:p>${run(words)}</w:p></w:comment>`;
const bytes = docx({
  body: `<w:p>${run('آب')}<w:r><w:commentReference w:id="0"/></w:r>${run(' از قنات')}<w:r><w:commentReference w:id="1"/></w:r></w:p>`,
  comments: said(0, 'چه‌قدر؟') + said(1, 'کدام؟'),
});

async function imported() {
  const context = {
    library: openTestLibrary(temporaryFolder()),
    reader: directReader(),
    now: () => testTime,
  };
  const sources = ['a.docx', 'b.docx'].map((name) => bytesSource(name, bytes, 1024 ** 2));
  const files = await importFiles(sources, context);
  expect(files.map(({ status }) => status)).toEqual(['added', 'duplicate']);
  const id = context.library.list()[0]!.id;
  const words = () => context.library.annotations(id).map(({ bodies }) => bodies[0]?.value);
  return { context, id, words };
}

describe('the comments of a file', () => {
  it('are notes of the document with the names of who wrote them, and counted in the list', async () => {
    const { context, id, words } = await imported();
    expect(words()).toEqual(['چه‌قدر؟', 'کدام؟']);
    expect(context.library.annotations(id)[0]?.bodies[0]?.creator).toEqual({ name: 'مریم' });
    expect(context.library.list()).toMatchObject([{ annotations: 2 }]);
    expect(context.library.document(id).blocks.map(({ text }) => text)).toEqual(['آب از قنات']);
  });

  it('are not doubled, nor brought back, when the original is read again', async () => {
    const { context, id, words } = await imported();
    await reimport(id, context);
    expect(words()).toEqual(['چه‌قدر؟', 'کدام؟']);
    context.library.deleteAnnotation(context.library.annotations(id)[0]!.id);
    await reimport(id, context);
    expect(words()).toEqual(['کدام؟']);
  });
});
