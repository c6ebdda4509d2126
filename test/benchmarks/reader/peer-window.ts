// The peers' window: books in foliate-js or as one page, and an empty page to scroll.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { definedEnvironment, testSwitches } from '../../end-to-end/support/launch.ts';
import { megabytesOf } from './figures.ts';
import { asEpub, asPage, type GeneratedBook } from './generated-books.ts';
import { peerProgram } from './peer-program.ts';

/** See the functions. Books are named by their place. */
export interface PeerWindow {
  readonly window: Page;
  /** Opens a book in foliate-js, scrolled; the time until its first part is drawn. Units: ms. */
  readonly foliate: (book: number) => Promise<number>;
  /** Opens a book as one long page; the time until its first words are drawn. Units: ms. */
  readonly page: (book: number) => Promise<number>;
  /** What the programs of the window hold. Units: megabytes. */
  readonly megabytes: () => Promise<number>;
  /** Opens a page that has nothing on it but a scroll bar. */
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const foliatePage = `<!doctype html><meta charset="utf-8"><style>foliate-view { display: block; height: 100vh }</style>
<script type="module">
  import './foliate-js/view.js';
  const at = new URLSearchParams(location.search).get('book');
  const file = new File([await (await fetch('book-' + at + '.epub')).blob()], 'book.epub');
  const begun = performance.now();
  const view = document.createElement('foliate-view');
  document.body.append(view);
  await view.open(file);
  view.renderer.setAttribute('flow', 'scrolled');
  await view.renderer.next();
  requestAnimationFrame(() => setTimeout(() => (window.shown = performance.now() - begun)));
</script>`;

/** Tells, once all of a page stands, when its first words were drawn. */
const pageMark = `<script>requestAnimationFrame(() => setTimeout(() => {
  window.shown = performance.getEntriesByName('first-contentful-paint')[0].startTime;
}))</script>`;

const emptyPage = `<!doctype html><meta charset="utf-8"><style>body { margin: 0 }</style>
<div data-pane="annotated" style="height: 100vh; overflow: auto"><div style="height: 400000px"></div></div>`;

/** Opens the window with these books. */
export async function openPeers(books: readonly GeneratedBook[]): Promise<PeerWindow> {
  const { executable, args, folder } = await peerProgram();
  await writeFile(join(folder, 'foliate.html'), foliatePage);
  await writeFile(join(folder, 'empty.html'), emptyPage);
  for (const [at, book] of books.entries()) {
    await writeFile(join(folder, `book-${at}.epub`), asEpub(book));
    await writeFile(join(folder, `page-${at}.html`), asPage(book) + pageMark);
  }
  const app = await _electron.launch({
    executablePath: executable,
    args: [...testSwitches(join(folder, 'profile')), ...args],
    env: definedEnvironment(),
  });
  const window = await app.firstWindow();
  const time = async (address: string): Promise<number> => {
    await window.goto(`peer://books/${address}`, { timeout: 120_000 });
    await window.waitForFunction(() => 'shown' in globalThis, undefined, { timeout: 120_000 });
    return window.evaluate(() => (globalThis as unknown as { shown: number }).shown);
  };
  return {
    window,
    foliate: (book) => time(`foliate.html?book=${book}`),
    page: (book) => time(`page-${book}.html`),
    async empty() {
      await window.goto('peer://books/empty.html');
    },
    megabytes: () => megabytesOf(app),
    close: () => app.close(),
  };
}
