import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../corpus/annotations/annotation.ts';
import { isWhole } from '../../../../corpus/document/opening.ts';
import { createAnnotation, useAnnotations } from '../../../../renderer/state/annotations.ts';
import { connect } from '../../../../renderer/state/client.ts';
import {
  openDocument,
  returnTo,
  showCorrected,
  useDocument,
  wholeDocument,
} from '../../../../renderer/state/document.ts';
import { findWords, openFind, useFind } from '../../../../renderer/state/find.ts';
import { followDocument } from '../../../../renderer/state/windows.ts';
import { makeDocument } from '../../../support/documents.ts';
import { createFakeApp } from '../../../support/fake-app.ts';

const texts = ['One river.', 'Two bridges.', 'Three mills.', 'Four gardens.', 'Five rivers.'];
const document = makeDocument(texts);
const idOf = (index: number): string => document.blocks[index]?.id ?? '';

/** The words of the blocks that are shown. */
function shown(): readonly string[] {
  const { open } = useDocument.getState();
  return open.kind === 'open' ? open.document.blocks.map(({ text }) => text) : [];
}

/** Resolves when only the first blocks are there. */
function firstShown(): Promise<void> {
  return new Promise((resolve) => {
    const end = useDocument.subscribe(({ open }) => {
      if (open.kind !== 'open') return;
      expect(isWhole(open.missing)).toBe(false);
      end();
      resolve();
    });
  });
}

function start() {
  const app = createFakeApp({ documents: [document], atOnce: 2 });
  connect(app.bridge);
  return app;
}

beforeEach(() => {
  useDocument.setState({ open: { kind: 'none' } });
  useFind.setState({ open: false, query: '', typed: '', hits: [], current: -1 });
});

describe('a long document', () => {
  it('shows its first blocks before the others are there', async () => {
    start();
    const first = firstShown();
    const opened = openDocument(document.id);
    await first;
    expect(shown()).toEqual(texts.slice(0, 2));
    await opened;
    expect(shown()).toEqual(texts);
  });

  it('shows what stands around the place where it was left, and keeps those very blocks', async () => {
    start();
    const first = firstShown();
    const opened = returnTo(document.id, { blockId: idOf(2), offset: 0 });
    await first;
    const { open: before } = useDocument.getState();
    await opened;
    const { open: after } = useDocument.getState();
    if (before.kind !== 'open' || after.kind !== 'open') throw new Error('not open');
    expect(shown()).toEqual(texts);
    expect(after.seams).toEqual([2, 4]);
    expect(after.document.blocks.slice(2, 4)).toEqual(before.document.blocks);
    expect(after.document.blocks[2]).toBe(before.document.blocks[0]);
  });

  it('finds words that stand in blocks that come later', async () => {
    start();
    const first = firstShown();
    const opened = openDocument(document.id);
    await first;
    openFind();
    const found = findWords('rivers');
    expect(useFind.getState().searching).toBe(true);
    await Promise.all([found, opened]);
    expect(useFind.getState().hits.map(({ blockId }) => blockId)).toEqual([idOf(4)]);
  });

  it('stands as a whole after it was corrected in another window, not with its first blocks alone', async () => {
    start();
    await openDocument(document.id);
    await followDocument({ id: document.id, reread: false });
    expect(shown()).toEqual(texts);
  });

  it('has a highlight that was made before all of it was there', async () => {
    start();
    const first = firstShown();
    const opened = openDocument(document.id);
    await first;
    const position = { blockId: idOf(1), offset: 0 };
    await createAnnotation(
      { start: position, end: { ...position, offset: 3 } },
      { colour: 'green' },
    );
    await opened;
    const { placed } = useAnnotations.getState();
    expect(placed.map(({ range }) => range?.start.blockId)).toEqual([idOf(1)]);
  });

  it('shows what is marked in its first blocks before the others are there', async () => {
    const app = start();
    await openDocument(document.id);
    for (const index of [1, 4]) {
      const position = { blockId: idOf(index), offset: 0 };
      const range = { start: position, end: { ...position, offset: 3 } };
      await createAnnotation(range, { colour: 'yellow' });
    }
    useDocument.setState({ open: { kind: 'none' } });
    const seen: (readonly (string | undefined)[])[] = [];
    const end = useAnnotations.subscribe(({ placed }) => {
      if (shown().length < texts.length) seen.push(placed.map(({ range }) => range?.start.blockId));
    });
    await openDocument(document.id);
    end();
    expect(seen).toEqual([[], [idOf(1)], [idOf(1), idOf(4)]]);
    expect(app.annotations()).toHaveLength(2);
  });

  it('shows annotations of later blocks when these come, and no orphans before', async () => {
    const app = start();
    await openDocument(document.id);
    const position = { blockId: idOf(4), offset: 0 };
    const range = { start: position, end: { ...position, offset: 4 } };
    await createAnnotation(range, { colour: 'yellow' });
    const seen: (readonly Annotation[])[] = [];
    const end = useAnnotations.subscribe(({ placed }) =>
      seen.push(placed.map((one) => one.annotation)),
    );
    useDocument.setState({ open: { kind: 'none' } });
    await openDocument(document.id);
    end();
    expect(seen[0]).toEqual([]);
    expect(seen.at(-1)).toEqual(app.annotations());
  });

  it('takes a correction that comes before the rest of the text', async () => {
    start();
    const first = firstShown();
    const opened = openDocument(document.id);
    await first;
    const corrected = { ...document, metadata: { ...document.metadata, title: 'Corrected' } };
    const shownCorrected = showCorrected(corrected);
    await Promise.all([opened, shownCorrected]);
    const { open } = useDocument.getState();
    expect(open.kind === 'open' && open.document.metadata.title).toBe('Corrected');
    expect(shown()).toEqual(texts);
  });

  it('gives nothing to those who wait when another document was opened', async () => {
    start();
    const first = firstShown();
    const opened = openDocument(document.id);
    await first;
    const waiting = wholeDocument();
    useDocument.setState({ open: { kind: 'none' } });
    expect(await waiting).toBeUndefined();
    await opened;
    expect(shown()).toEqual([]);
  });

  it('says so when the rest cannot be read', async () => {
    const app = start();
    app.failNext('document:readMore', 'libraryDamaged');
    await openDocument(document.id);
    expect(useDocument.getState().open).toMatchObject({
      kind: 'failed',
      error: { code: 'libraryDamaged' },
    });
  });
});
