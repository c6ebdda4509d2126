/** Pairs as the window asks for them: aligned away from its process, told, joined, stopped, corrected around one place. */
import { describe, expect, it } from 'vitest';
import { patched } from '../../../../corpus/alignment/bead-patch.ts';
import type { DocumentId } from '../../../../corpus/document/document.ts';
import type { TextsToAlign } from '../../../../electron/pairing/align-texts.ts';
import type { Reader } from '../../../../electron/worker/reader.ts';
import { startTestApp, type TestApp } from '../../../support/app-services.ts';
import { directReader } from '../../../support/direct-reader.ts';
import { importText } from '../../../support/libraries.ts';

const water = [
  'Water is cold.',
  'It comes from the mountain.',
  'Bread is warm.',
  'We eat it at noon.',
];
const ab = ['آب سرد است.', 'از کوه می‌آید.', 'نان گرم است.', 'آن را ظهر می‌خوریم.'];

/** A reader that says what it was asked to align, and waits before it does where a test wants that. */
function listeningReader(gate: () => Promise<void> = () => Promise.resolve()) {
  const asked: TextsToAlign[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const direct = directReader();
  const reader: Reader = {
    ...direct,
    async align(input, signal, onPass) {
      asked.push(input);
      signals.push(signal);
      await gate();
      return direct.align(input, signal, onPass);
    },
  };
  return { reader, asked, signals };
}

async function paired(app: TestApp) {
  const add = (text: string): DocumentId => {
    const { document, bytes } = importText(text);
    app.library.add(document, bytes);
    return document.id;
  };
  const [original, translation] = [add(water.join(' ')), add(ab.join(' '))];
  const sides = { original: { document: original }, translation: { document: translation } };
  return (await app.client.request('pair:make', sides)).id;
}

describe('a pair', () => {
  it('is aligned by the worker, which tells its passes, and once only', async () => {
    const { reader, asked } = listeningReader();
    const app = startTestApp({ reader });
    const id = await paired(app);
    const { beads } = await app.client.request('pair:open', { id });
    expect(beads).toHaveLength(4);
    expect(app.events).toContainEqual({ name: 'pair:progressed', data: { id, done: 0, total: 3 } });
    expect((await app.client.request('pair:open', { id })).beads).toEqual(beads);
    expect(asked).toHaveLength(1);
  });

  it('that two windows ask for at once is aligned once', async () => {
    const { reader, asked } = listeningReader();
    const app = startTestApp({ reader });
    const id = await paired(app);
    const both = [1, 2].map(() => app.client.request('pair:open', { id }));
    const [one, other] = await Promise.all(both);
    expect(one).toEqual(other);
    expect(asked).toHaveLength(1);
  });

  it('is stopped when the last that waited leaves, and begins anew when it is asked for again', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const { reader, asked, signals } = listeningReader(() => gate);
    const app = startTestApp({ reader });
    const id = await paired(app);
    const waiting = [1, 2].map(() => app.client.request('pair:open', { id }));
    await app.client.request('pair:leave', { id });
    expect(signals[0]!.aborted).toBe(false);
    await app.client.request('pair:leave', { id });
    expect(signals[0]!.aborted).toBe(true);
    const again = app.client.request('pair:open', { id });
    open();
    for (const one of waiting) await expect(one).rejects.toMatchObject({ code: 'cancelled' });
    expect((await again).beads).toHaveLength(4);
    expect(asked).toHaveLength(2);
  });

  it('that is corrected is aligned with what was known, and undone the same way', async () => {
    const { reader, asked } = listeningReader();
    const app = startTestApp({ reader });
    const id = await paired(app);
    const { beads, stamp } = await app.client.request('pair:open', { id });
    const words = (texts: readonly string[], side: 'original' | 'translation', at: number) =>
      beads[at]![side].map((segment) => ({
        ...segment,
        words: texts.join(' ').slice(segment.start, segment.end),
      }));
    const said = {
      original: [...words(water, 'original', 0), ...words(water, 'original', 1)],
      translation: words(ab, 'translation', 0),
      state: 'corrected' as const,
    };
    const after = await app.client.request('pair:correct', { id, fixed: [said], since: stamp });
    expect(after).toMatchObject({ since: stamp, from: 0 });
    expect(after.beads[0]).toMatchObject({ state: 'corrected', confidence: 1 });
    expect(after.beads[0]!.original).toHaveLength(2);
    expect(asked[1]!.former).toMatchObject({ beads: JSON.stringify(beads) });
    expect(asked[1]!.fixed).toEqual([said]);
    await app.client.request('history:undo', {});
    const undone = await app.client.request('pair:follow', { id, since: after.stamp });
    expect(undone).toMatchObject({ fixed: [], stamp, since: after.stamp });
    const now = patched(patched(beads, after), undone);
    expect(now).toMatchObject(beads.map(({ original }) => ({ original })));
    const stranger = await app.client.request('pair:follow', { id, since: 'another' });
    expect(stranger.since).toBeUndefined();
    expect(patched([], stranger)).toEqual(now);
  });
});
