/** Reading Persian: the direction of every block, mixed lines, the faces that are really used, and the reader's corrections. */
import { afterEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, block, isOpen, originalPane } from './support/reader.ts';
import { gardenText, writeTexts } from './support/texts.ts';
import { inBothLanguages, wordsOf } from './support/words.ts';

afterEach(cleanUp);

/** Letters that a face made for Arabic or English alone would lack. */
const lettersText = {
  fileName: 'letters.md',
  title: 'حرف‌ها',
  text: `# حرف‌ها

گچ‌پژ و کیک، می‌روم و خانهٔ «ما»؛ آیا ۱۲٪ از آن؟ (یک‌سوم) – نه! رَسم، مــاه.

Ēa Ā: “naïve” ‘façade’ — cliché, Šamaš; 12–14 [x] Nowrūz.

The word باغ stands in a sentence whose lines are as far apart as the others.
`,
};

/** Each block of the garden text by words of it, with the direction and language that it has. */
const blocks = [
  ['باغ ایرانی و آب', 'rtl', 'fa'],
  ['باغ ایرانی بر گرد', 'rtl', 'fa'],
  ['A Persian garden', 'ltr', 'en'],
  ['GPS در این باغ', 'rtl', 'fa'],
  ['The word حوض', 'ltr', 'en'],
  ['در سال ۱۴۰۲', 'rtl', 'fa'],
  ['The trees were counted', 'ltr', 'en'],
] as const;

it.each(inBothLanguages)(
  'gives every block its own direction and language, in both panes ($language)',
  async ({ language }) => {
    const { window } = await launchApp({
      settings: { language },
      files: await writeTexts(gardenText),
    });
    await isOpen(window, gardenText.title);
    await originalPane(window).locator('[data-block]').first().waitFor();
    for (const [words, direction, lang] of blocks) {
      for (const element of [
        block(window, words),
        originalPane(window).locator('[data-block]').filter({ hasText: words }).first(),
      ]) {
        expect(await element.getAttribute('dir'), words).toBe(direction);
        expect(await element.getAttribute('lang'), words).toBe(lang);
      }
    }
  },
);

it('begins a Persian sentence at the right, also where its first word is English', async () => {
  const { window } = await launchApp({ files: await writeTexts(gardenText) });
  await isOpen(window, gardenText.title);
  // The English word that opens the sentence stands at its right, the full stop at its left.
  const persian = await ends(window, 'GPS در این باغ');
  expect(persian.first).toBeGreaterThan(persian.last);
  const english = await ends(window, 'The word حوض');
  expect(english.first).toBeLessThan(english.last);
});

it('sets Persian in the Naskh and English in the serif that ship with the app', async () => {
  const { window } = await launchApp({ files: await writeTexts(gardenText) });
  await isOpen(window, gardenText.title);
  for (const [words, faces] of [
    ['باغ ایرانی بر گرد', ['Noto Naskh Arabic']],
    ['A Persian garden', ['Source Serif']],
    ['در سال ۱۴۰۲', ['Noto Naskh Arabic']],
  ] as const) {
    const used = await facesOf(window, words);
    expect(used.map(({ family }) => family.replace(/ (Variable|4).*$/u, ''))).toEqual(faces);
    expect(used.every(({ custom }) => custom)).toBe(true);
  }
  const loaded = await window.evaluate(() =>
    ["16px 'Hashiyeh Naskh'", "16px 'Hashiyeh Serif'"].map((font) =>
      document.fonts.check(font, 'آب water'),
    ),
  );
  expect(loaded).toEqual([true, true]);
});

it.each([
  {
    persianFace: 'nastaliq',
    latinFace: 'easy',
    faces: ['Noto Nastaliq Urdu', 'Atkinson Hyperlegible Next'],
  },
  { persianFace: 'amiri', latinFace: 'sans', faces: ['Amiri', 'Source Sans'] },
] as const)('sets texts in the faces that are chosen: $persianFace, $latinFace', async (chosen) => {
  const { persianFace, latinFace, faces } = chosen;
  const { window } = await launchApp({
    settings: { persianFace, latinFace, defaultPanes: ['annotated'] },
    files: await writeTexts(lettersText),
  });
  await isOpen(window, lettersText.title);
  for (const [words, face] of [
    ['گچ‌پژ', faces[0]],
    ['Ēa Ā', faces[1]],
  ] as const) {
    const used = await facesOf(window, words);
    expect(used.map(({ family }) => family.replace(/ (Variable|[34] ).*$/u, ''))).toEqual([face]);
    expect(used.every(({ custom }) => custom)).toBe(true);
  }
  if (persianFace === 'nastaliq') {
    // Its words climb: no line may touch the one above, and among English words it would push the lines apart.
    const leading = await block(window, 'گچ‌پژ').evaluate((element) => {
      const { lineHeight, fontSize } = getComputedStyle(element);
      return parseFloat(lineHeight) / parseFloat(fontSize);
    });
    expect(leading).toBeGreaterThan(2.4);
    const among = await facesUnder(window, '[data-block-id] bdi[lang="fa"]');
    expect(among.map(({ family }) => family)).toEqual(['Noto Naskh Arabic']);
  }
});

it('sets the interface in Vazirmatn, in both scripts', async () => {
  const { window } = await launchApp({ settings: { language: 'fa' } });
  for (const selector of [
    'nav [data-document][aria-posinset="1"] button > span',
    'nav [data-document][aria-posinset="2"] button > span',
  ]) {
    const faces = await facesUnder(window, selector);
    expect(faces.map(({ family }) => family)).toEqual(['Vazirmatn']);
  }
});

it('lets the reader set a block’s direction and language against what import found', async () => {
  const t = wordsOf('en');
  const first = await launchApp({ files: await writeTexts(gardenText) });
  await isOpen(first.window, gardenText.title);
  const words = 'The word حوض';
  await block(first.window, words).click({ button: 'right' });
  await first.window.getByRole('menuitemradio', { name: t('block.rtl') }).click();
  await expect.poll(() => block(first.window, words).getAttribute('dir')).toBe('rtl');
  await first.quit();
  const second = await launchApp({ library: first.library });
  await isOpen(second.window, gardenText.title);
  expect(await block(second.window, words).getAttribute('dir')).toBe('rtl');
  await block(second.window, words).click({ button: 'right' });
  await second.window.getByRole('menuitem', { name: t('block.asImported') }).click();
  await expect.poll(() => block(second.window, words).getAttribute('dir')).toBe('ltr');
});

it('shows a title made of a file’s name in the order of the name', async () => {
  const text = 'باغ ایرانی بر گرد جوی آب ساخته می‌شود. آب از بالادست می‌آید و به حوض می‌رسد. ';
  const { window } = await launchApp({
    settings: { language: 'fa' },
    files: await writeTexts({ fileName: '000_garden.txt', text: text.repeat(4) }),
  });
  const title = window.getByRole('main').getByRole('heading', { level: 1, name: '000 garden' });
  await title.waitFor();
  expect(await title.locator('bdi').getAttribute('dir')).toBe('ltr');
  const inList = window.getByRole('navigation').getByText('000 garden', { exact: true });
  expect(await inList.getAttribute('dir')).toBe('ltr');
});

it('says where a text is from, with its hash', async () => {
  const t = wordsOf('fa');
  const { window } = await launchApp({
    settings: { language: 'fa' },
    files: await writeTexts(gardenText),
  });
  await isOpen(window, gardenText.title);
  await window.getByRole('button', { name: t('provenance.open') }).click();
  const panel = window.getByRole('complementary', { name: t('provenance.title') });
  await panel.getByText(gardenText.fileName).waitFor();
  await panel.getByText(/^[0-9a-f]{64}$/).waitFor();
});

/** Where the first and the last letter of a block stand. Units: CSS pixels from the left. */
function ends(window: Page, words: string): Promise<{ first: number; last: number }> {
  return block(window, words).evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const first = walker.nextNode() ?? element;
    let last: Node = first;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) last = node;
    const range = document.createRange();
    const middle = (node: Node, offset: number): number => {
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const { left, width } = range.getBoundingClientRect();
      return left + width / 2;
    };
    return { first: middle(first, 0), last: middle(last, (last.nodeValue?.length ?? 1) - 1) };
  });
}

interface Face {
  readonly family: string;
  readonly custom: boolean;
}

async function facesOf(window: Page, words: string): Promise<readonly Face[]> {
  const id = await block(window, words).getAttribute('data-block-id');
  return facesUnder(window, `[data-pane="annotated"] [data-block-id="${id ?? ''}"]`);
}

/** The faces that Chromium really drew an element's text with; `custom` is false for one of the system. */
async function facesUnder(window: Page, selector: string): Promise<readonly Face[]> {
  await annotatedPane(window).or(window.getByRole('main')).first().waitFor();
  const session = await window.context().newCDPSession(window);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.map(({ familyName, isCustomFont }) => ({
    family: familyName,
    custom: isCustomFont,
  }));
}
