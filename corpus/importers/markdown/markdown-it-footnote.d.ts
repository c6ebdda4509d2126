/** The plugin carries no types for markdown-it 15, which has its own. */
declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  const footnote: (parser: MarkdownIt) => void;
  // eslint-disable-next-line no-restricted-syntax -- the plugin's own export
  export default footnote;
}
