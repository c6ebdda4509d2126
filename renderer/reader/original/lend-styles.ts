/** What a published page gets of the app: its faces by name, and how highlights and areas look. */
import areasAddress from '../../styles/areas.css?url';
import fontsAddress from '../../styles/fonts.css?url';
import highlightsAddress from '../../styles/highlights.css?url';

/** The names of the colours that the style sheet of highlights uses. */
const colourNames = [
  ...['yellow', 'green', 'blue', 'pink', 'purple', 'orange'].flatMap((name) => [
    `--${name}`,
    `--${name}-line`,
  ]),
  '--found',
  '--found-now',
  '--accent',
  '--paper',
];

/** A frame has no styles but its own: the page gets the window's, from the app itself. */
export function lendStyles(page: Document): void {
  for (const href of [fontsAddress, highlightsAddress, areasAddress]) {
    const sheet = page.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = href;
    page.head.prepend(sheet);
  }
}

/** Gives the page the window's colours of highlights now, and again when the theme changes; returns what ends that. */
export function lendColours(page: Document): () => void {
  const { documentElement: root } = document;
  const lend = () => {
    const style = getComputedStyle(root);
    for (const name of colourNames) {
      page.documentElement.style.setProperty(name, style.getPropertyValue(name));
    }
  };
  lend();
  const themes = new MutationObserver(lend);
  themes.observe(root, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    themes.disconnect();
  };
}
