/** The style sheet of a page in the original view: enough for reading, nothing of the site's own. */

/** Follows the window's light or dark scheme; widths and margins run with the text. */
export const pageStyle = [
  ':root{color-scheme:light dark}',
  'body{max-inline-size:46rem;margin-inline:auto;padding:1.5rem;font:1rem/1.7 serif;overflow-wrap:anywhere}',
  'h1,h2,h3,h4,h5,h6{line-height:1.3;font-family:sans-serif}',
  'blockquote{margin-inline:1.5rem 0;padding-inline-start:1rem;border-inline-start:3px solid}',
  'pre{white-space:pre-wrap}',
  'img{max-inline-size:100%;block-size:auto}',
  'table{border-collapse:collapse}td,th{border:1px solid;padding:.2em .5em;text-align:start}',
  'nav,aside,footer{font-size:.875em}',
  'a{text-decoration:underline}',
  '[hidden]{display:none}',
].join('');
