/** The library as it was seen last, in the page that the window begins with. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFirstPictures } from '../../../../electron/window/first-picture.ts';
import type { FirstPicture } from '../../../../electron/shared/first-picture.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../renderer/index.html'), 'utf8');
const picture: FirstPicture = {
  language: 'fa',
  direction: 'rtl',
  theme: 'light',
  markup: '<nav>نان و نمک $& $1</nav>',
};

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashiyeh-picture-'));
  file = join(folder, 'first-picture.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a run of the app leaves behind that served `served` and was handed a picture. */
async function keptBy(served: string, kept: FirstPicture = picture): Promise<void> {
  const pictures = createFirstPictures(folder);
  pictures.pageWith(served);
  pictures.keep(folder, kept);
  await vi.waitFor(() => expect(existsSync(file)).toBe(true));
}

/** The next run. */
function pageOf(dark: boolean | undefined, asked = page): string {
  const pictures = createFirstPictures(folder);
  if (dark !== undefined) pictures.want(dark);
  return pictures.pageWith(asked);
}

describe('the first picture', () => {
  it('stands in the page of the next start, without keys and names', async () => {
    await keptBy(page);
    const next = pageOf(false);
    expect(next).toContain('<html lang="fa" dir="rtl" data-theme="light">');
    expect(next).toContain(`<div id="root"><div inert>${picture.markup}</div></div>`);
  });

  it('stands in one page only', async () => {
    await keptBy(page);
    const pictures = createFirstPictures(folder);
    pictures.want(false);
    expect(pictures.pageWith(page)).not.toBe(page);
    expect(pictures.pageWith(page)).toBe(page);
  });

  it('is the last that was kept', async () => {
    const pictures = createFirstPictures(folder);
    pictures.pageWith(page);
    pictures.keep(folder, { ...picture, markup: 'older' });
    pictures.keep(folder, { ...picture, markup: 'newer' });
    await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toContain('newer'));
  });

  it.each<[string, () => Promise<string>]>([
    ['nobody wants one', () => keptBy(page).then(() => pageOf(undefined))],
    ['the system is dark now', () => keptBy(page).then(() => pageOf(true))],
    ['there is none', () => Promise.resolve(pageOf(false))],
  ])('is not shown where %s', async (_name, next) => {
    expect(await next()).toBe(page);
  });

  it('is not shown by another build, whose styles have other names', async () => {
    await keptBy(`${page}<!-- of another build -->`);
    expect(pageOf(false)).toBe(page);
  });

  it('is shown in the dark where it is dark', async () => {
    await keptBy(page, { ...picture, theme: 'contrast-dark' });
    expect(pageOf(false)).toBe(page);
    expect(pageOf(true)).toContain('data-theme="contrast-dark"');
  });

  it.each(['', '{', '[]', 'null', '{"markup":"x"}', '{"markup":1,"program":"x"}'])(
    'is not shown where its file holds %j',
    (written) => {
      writeFileSync(file, written);
      expect(pageOf(false)).toBe(page);
    },
  );

  it('puts nothing from its file into a tag but words', async () => {
    await keptBy(page);
    const kept = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...kept, theme: 'light" onload="x' }));
    expect(pageOf(false)).toBe(page);
  });

  it('does not bring back the folder of a library that is gone', async () => {
    const pictures = createFirstPictures(folder);
    pictures.pageWith(page);
    pictures.keep(join(folder, 'gone'), picture);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });

  it('is not kept before a page was served', async () => {
    createFirstPictures(folder).keep(folder, picture);
    await new Promise(setImmediate);
    expect(existsSync(file)).toBe(false);
  });
});
