/** Keeps what the window shows of the library for the next start, which begins with it (`electron/window/first-picture.ts`). */
import { longestMarkup, type FirstPicture } from '../../electron/shared/first-picture.ts';
import { useFilter } from './arranging.ts';
import { request } from './client.ts';
import { useDocument } from './document.ts';
import { wishesOf } from './filter.ts';
import { useGlossary } from './glossary.ts';
import { useLibrary } from './library.ts';
import { useNotesView } from './notes-view.ts';
import { usePicked } from './picking.ts';
import { useSession } from './session.ts';

/** Nothing changes any more once nothing has for so long. */
const restMs = 1000;

/**
 * Watches the window while no text is open in it. Each time it stands as it would after a start, its markup is handed to
 * main. Returns what ends it.
 */
export function keepFirstPicture(root: HTMLElement): () => void {
  let last = '';
  let rest: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    if (!isAsAtStart(root)) return;
    const picture = pictureOf(root);
    if (picture.markup === last || picture.markup.length > longestMarkup) return;
    last = picture.markup;
    // The next start is slower without it, and that is all.
    request('window:keepPicture', { picture }).catch(() => undefined);
  };
  const wait = (): void => {
    clearTimeout(rest);
    rest = setTimeout(() => requestIdleCallback(keep), restMs);
  };
  const observer = new MutationObserver(wait);
  const follow = (): void => {
    observer.disconnect();
    clearTimeout(rest);
    // A text in the window changes with each move.
    if (useDocument.getState().open.kind !== 'none') return;
    observer.observe(root, {
      ...{ subtree: true, childList: true },
      ...{ attributes: true, characterData: true },
    });
    wait();
  };
  const end = useDocument.subscribe(({ open }, before) => {
    if (open.kind !== before.open.kind) follow();
  });
  follow();
  return () => {
    end();
    observer.disconnect();
    clearTimeout(rest);
  };
}

/** An open menu's button, a field that the reader writes in. */
const inUse = '[aria-haspopup][aria-expanded="true"], input:focus';

/** Whether the window shows what it would show had it just begun: what is forgotten when it closes is as it is at first. */
function isAsAtStart(root: HTMLElement): boolean {
  const { listOpen, dialog } = useSession.getState();
  return (
    useDocument.getState().open.kind === 'none' &&
    listOpen &&
    dialog === null &&
    useNotesView.getState().tab === null &&
    !useGlossary.getState().shown &&
    useLibrary.getState().query === '' &&
    wishesOf(useFilter.getState()).length === 0 &&
    usePicked.getState().ids.size === 0 &&
    root.querySelector(inUse) === null &&
    [...root.querySelectorAll('*')].every(({ scrollTop }) => scrollTop === 0)
  );
}

/**
 * Without what tells of this hour (`data-passing`), and without the styles of single elements: the page's policy forbids
 * them where they are read.
 */
function pictureOf(root: HTMLElement): FirstPicture {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll('[data-passing]')) one.remove();
  for (const one of copy.querySelectorAll('[style]')) one.removeAttribute('style');
  const { lang, dir, dataset } = document.documentElement;
  return {
    language: lang as FirstPicture['language'],
    direction: dir as FirstPicture['direction'],
    theme: dataset.theme as FirstPicture['theme'],
    markup: copy.innerHTML,
  };
}
