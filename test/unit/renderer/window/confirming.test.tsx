/** The reader looks at notes whose words are others in the open text, and decides where they stand. */
import { describe, expect, it } from 'vitest';
import { AnnotationId, type Annotation } from '../../../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import { describe as describeRange } from '../../../../corpus/annotations/describe.ts';
import type { Placement } from '../../../../corpus/annotations/placement.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../../corpus/document/range.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { keepChosen, chooseWords } from '../../../../renderer/state/choosing.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';
import { FakePlacements } from '../../../support/fake-placements.ts';
import { openWindow } from '../../../support/window.tsx';

const older = makeDocument([
  makeBlock(0, 'مادرچاه نخستین چاهی است که به آب می‌رسد و درازای کوره را معین می‌کند.'),
  makeBlock(1, 'Whoever digs it needs a lamp and a basket.'),
]);
const text = makeDocument([
  makeBlock(0, 'مادرچاه اولین چاهی است که به آب می‌رسد و درازای کوره را معین می‌کند.'),
  makeBlock(1, 'Nobody has to go down any more.'),
]);
const oldId = DocumentId.parse('fedcba9876543210');
const settings = { lastDocument: text.id };

function rangeIn({ blocks }: typeof text, words: string) {
  const plain = plainText(blocks);
  const start = plain.text.indexOf(words);
  return rangeAt(plain, { start, end: start + words.length });
}

function noteOn(words: string, id: string): Annotation {
  return createAnnotation({
    id: AnnotationId.parse(id),
    documentId: oldId,
    plain: plainText(older.blocks),
    range: rangeIn(older, words),
    change: {},
    now: '2026-01-02T03:04:05.000Z',
  });
}

function item(was: string, is: string | null, id: string) {
  const annotation = noteOn(was, id);
  const selectors =
    is === null ? [] : [...describeRange(plainText(text.blocks), rangeIn(text, is))];
  const placement: Placement = {
    annotationId: annotation.id,
    documentId: text.id,
    class: is === null ? 'orphan' : 'changed',
    score: is === null ? 0 : 0.92,
    selectors,
  };
  const around = { prefix: '', suffix: '' };
  return {
    annotation,
    placement,
    was: { exact: was, ...around },
    is: is === null ? null : { exact: is, ...around },
  };
}

const changed = item('نخستین چاهی', 'اولین چاهی', 'annotation-a');
const lost = item('a lamp and a basket', null, 'annotation-b');

describe.each(interfaceLanguages)('checking the places of notes (%s)', (language) => {
  const open = async () => {
    const placements = new FakePlacements(
      [changed, lost],
      [
        {
          range: rangeIn(text, 'Nobody has to go'),
          score: 0.4,
          words: { exact: 'Nobody has to go', prefix: '', suffix: '' },
        },
      ],
      oldId,
    );
    const window = await openWindow({ language, documents: [text], settings, placements });
    const { user, screen, t, app } = window;
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard(t('menu.confirmPlaces').slice(0, 12));
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: t('confirm.title') });
    const verdicts = () =>
      app.requests.filter(({ name }) => name === 'placements:decide').map(({ params }) => params);
    return { ...window, dialog, verdicts };
  };

  it('shows what was marked beside what stands there, with the difference, and keeps a decision', async () => {
    const { dialog, user, t, screen, verdicts } = await open();
    expect(dialog.querySelector('del')?.textContent.trim()).toBe('نخستین');
    expect(dialog.querySelector('ins')?.textContent.trim()).toBe('اولین');
    const accept = screen.getByRole('button', { name: t('confirm.accept') });
    await expect.poll(() => document.activeElement).toBe(accept);
    await user.keyboard('{Enter}');
    await expect
      .poll(verdicts)
      .toEqual([{ id: text.id, verdicts: [{ kind: 'confirm', annotationId: 'annotation-a' }] }]);
    // The next one is not found; a likely place is offered.
    await user.click(await screen.findByRole('button', { name: t('confirm.placeHere') }));
    await expect
      .poll(() => verdicts()[1])
      .toEqual({
        id: text.id,
        verdicts: [
          { kind: 'place', annotationId: 'annotation-b', range: rangeIn(text, 'Nobody has to go') },
        ],
      });
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  });

  it('goes through the queue by keys, accepts all that are alike, and takes that back', async () => {
    const { user, t, screen, app, verdicts } = await open();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByText(t('confirm.nowhere'))).toBeTruthy();
    await user.keyboard('{ArrowUp}');
    const all = screen.getByRole('button', { name: /90|۹۰/u });
    await user.click(all);
    await expect.poll(verdicts).toHaveLength(1);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: t('notice.undo') }));
    await expect.poll(() => app.requests.map(({ name }) => name)).toContain('history:undo');
  });

  it('lets the reader choose the words in the text', async () => {
    const { user, t, screen, verdicts } = await open();
    await user.click(screen.getByRole('button', { name: t('confirm.choose') }));
    const bar = await screen.findByRole('region', { name: t('confirm.choosing') });
    expect(bar.textContent).toContain('نخستین چاهی');
    const keep = screen.getByRole('button', { name: t('confirm.placeHere') });
    expect(keep).toHaveProperty('disabled', true);
    const range = rangeIn(text, 'اولین چاهی است');
    chooseWords(range);
    await expect.poll(() => keep).toHaveProperty('disabled', false);
    keepChosen();
    await expect
      .poll(verdicts)
      .toEqual([
        { id: text.id, verdicts: [{ kind: 'place', annotationId: 'annotation-a', range }] },
      ]);
    expect(await screen.findByRole('dialog', { name: t('confirm.title') })).toBeTruthy();
  });
});
