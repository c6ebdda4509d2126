/** The style sheet of a page in the original view: enough for reading, nothing of the site's own. */

/** Latin and Persian text each in its face; the window lends the fonts to its frame. */
export const pageFaces = {
  latin: "'Hashiyeh Serif','Hashiyeh Naskh',serif",
  persian: "'Hashiyeh Naskh','Hashiyeh Serif',serif",
} as const;

/**
 * Follows the window's light or dark scheme; widths and margins run with the text. A table that is too wide scrolls by
 * itself, so that no word has to be cut for it.
 */
export const pageStyle = [
  ':root{color-scheme:light dark;scrollbar-width:thin;scrollbar-color:#8888 transparent}',
  `body{max-inline-size:40rem;margin-inline:auto;padding:1.5rem;font:1.0625rem/1.75 ${pageFaces.latin};overflow-wrap:break-word}`,
  `[dir=rtl],:lang(fa),:lang(ar){font-family:${pageFaces.persian}}`,
  `[dir=ltr],:lang(en){font-family:${pageFaces.latin}}`,
  'h1,h2,h3,h4,h5,h6{line-height:1.35;text-wrap:balance}',
  'blockquote{margin-inline:1.5rem 0;padding-inline-start:1rem;border-inline-start:3px solid}',
  'pre{white-space:pre-wrap}',
  'img{max-inline-size:100%;block-size:auto}',
  'table{display:block;max-inline-size:100%;overflow:auto;border-collapse:collapse;overflow-wrap:normal}',
  'td,th{border:1px solid;padding:.2em .5em;text-align:start;vertical-align:top}',
  'nav,aside,footer{font-size:.875em}',
  'a{text-decoration:underline}',
  'a[href]{cursor:pointer}',
  '[hidden]{display:none}',
].join('');
