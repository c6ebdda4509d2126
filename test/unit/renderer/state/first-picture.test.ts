/** When the window hands main what it shows of the library, and what of it. */
import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FirstPicture } from '../../../../electron/shared/first-picture.ts';
import { useFilter } from '../../../../renderer/state/arranging.ts';
import { connect } from '../../../../renderer/state/client.ts';
import { useLibrary } from '../../../../renderer/state/library.ts';
import { usePicked } from '../../../../renderer/state/picking.ts';
import { useGlossary } from '../../../../renderer/state/glossary.ts';
import { useDocument } from '../../../../renderer/state/document.ts';
import { useNotesView } from '../../../../renderer/state/notes-view.ts';
import { openDialog, toggleList, useSession } from '../../../../renderer/state/session.ts';
import { keepFirstPicture } from '../../../../renderer/state/first-picture.ts';
import { makeDocument } from '../../../support/documents.ts';

/** What each test may change. */
const stores = [
  useFilter,
  useLibrary,
  usePicked,
  useGlossary,
  useDocument,
  useNotesView,
  useSession,
];

let kept: FirstPicture[] = [];
let end: () => void = () => undefined;
let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestIdleCallback', (then: () => void) => (then(), 1));
  kept = [];
  connect({
    request: (_name: string, params: { readonly picture: FirstPicture }) => {
      kept.push(params.picture);
      return Promise.resolve({ ok: true, value: {} });
    },
    subscribe: () => () => undefined,
  } as unknown as Parameters<typeof connect>[0]);
  Object.assign(document.documentElement, { lang: 'fa', dir: 'rtl' });
  document.documentElement.dataset.theme = 'sepia';
  document.body.innerHTML =
    '<div id="root"><nav style="color: red">نان</nav><p data-passing>Deleted</p></div>';
  root = document.querySelector('#root')!;
});

afterEach(() => {
  end();
  for (const store of stores)
    (store.setState as (state: unknown, replace: true) => void)(store.getInitialState(), true);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets mutations be told and the time of rest pass. */
async function rest(): Promise<void> {
  await Promise.resolve();
  await act(() => vi.advanceTimersByTimeAsync(5_000));
}

describe('the first picture', () => {
  it('is what the library looks like at rest, without styles and without what passes', async () => {
    end = keepFirstPicture(root);
    expect(kept).toEqual([]);
    await rest();
    expect(kept).toEqual([
      { language: 'fa', direction: 'rtl', theme: 'sepia', markup: '<nav>نان</nav>' },
    ]);
  });

  it('is kept again when something changed, and only then', async () => {
    end = keepFirstPicture(root);
    await rest();
    root.querySelector('p')?.append(' for ever');
    await rest();
    expect(kept).toHaveLength(1);
    root.querySelector('nav')?.append(' و نمک');
    await rest();
    expect(kept.map(({ markup }) => markup)).toEqual(['<nav>نان</nav>', '<nav>نان و نمک</nav>']);
  });

  it.each<[string, () => void]>([
    ['a word is searched for', () => useLibrary.setState({ query: 'نان' })],
    ['the list is filtered', () => useFilter.setState({ unread: true })],
    ['a dialog is open', () => openDialog('settings')],
    ['the list is closed', () => toggleList(false)],
    ['the notes of all texts are shown', () => useNotesView.setState({ tab: 'notes' as never })],
    ['the glossary is shown', () => useGlossary.setState({ shown: true })],
    ['texts are picked', () => usePicked.setState({ ids: new Set(['a' as never]) })],
    [
      'a text is open',
      () => {
        const text = makeDocument(['نان']);
        useDocument.setState({ open: { kind: 'open', document: text } as never });
      },
    ],
    [
      'a menu is open',
      () => {
        root.innerHTML = '<button aria-haspopup="menu" aria-expanded="true"></button>';
      },
    ],
    [
      'the list is scrolled',
      () => Object.defineProperty(root.querySelector('nav'), 'scrollTop', { value: 4 }),
    ],
  ])('is not kept while %s: the next start would not show that', async (_name, change) => {
    change();
    end = keepFirstPicture(root);
    await rest();
    expect(kept).toEqual([]);
  });

  it('is kept when the text is closed again', async () => {
    useDocument.setState({ open: { kind: 'open', document: makeDocument(['نان']) } as never });
    end = keepFirstPicture(root);
    await rest();
    useDocument.setState({ open: { kind: 'none' } });
    await rest();
    expect(kept).toHaveLength(1);
  });
});
