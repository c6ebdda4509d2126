/** What is seen in texts is seen once, until a text changes. */
import { expect, it, vi } from 'vitest';
import { CorpusError } from '../../../corpus/errors.ts';
import { TextLooks } from '../../../electron/text-looks.ts';
import { importText, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

it('looks at each text once, at a corrected one again, and at none that cannot be read', async () => {
  const library = openTestLibrary(temporaryFolder());
  const texts = ['آب روان', 'The garden', 'The mill'].map((words) => importText(words));
  for (const { document, bytes } of texts) library.add(document, bytes);
  const looked: string[] = [];
  const looks = new TextLooks(({ blocks }) => {
    looked.push(blocks[0]?.text ?? '');
    return blocks[0]?.kind;
  });
  const seen = async (): Promise<Record<string, unknown>> => {
    const found: Record<string, unknown> = {};
    for await (const one of looks.in(library)) {
      const text = one.read()?.blocks[0]?.text;
      if (text !== undefined) found[text] = one.seen;
    }
    return found;
  };
  const before = { 'آب روان': 'paragraph', 'The garden': 'paragraph', 'The mill': 'paragraph' };
  expect(await seen()).toEqual(before);
  expect(looked.splice(0).sort()).toEqual(Object.keys(before).sort());
  expect(await seen()).toEqual(before);
  expect(looked).toEqual([]);

  const [, garden, mill] = texts.map(({ document }) => document);
  const [block] = garden?.blocks ?? [];
  if (!garden || !mill || !block) throw new Error('there is no text');
  library.correct(garden.id, { blockId: block.id, kind: 'furniture' });
  const read = library.document.bind(library);
  vi.spyOn(library, 'document').mockImplementation((id) => {
    if (id === mill.id) throw new CorpusError('damaged', 'no text', { file: 'mill' });
    return read(id);
  });
  expect(await seen()).toEqual({ 'آب روان': 'paragraph', 'The garden': 'furniture' });
  expect(looked).toEqual(['The garden']);
});

it('stops when it is told to', async () => {
  const library = openTestLibrary(temporaryFolder());
  const { document, bytes } = importText('آب روان');
  library.add(document, bytes);
  const texts = new TextLooks(() => 0).in(library, AbortSignal.abort('enough'));
  await expect(texts.next()).rejects.toBe('enough');
});
