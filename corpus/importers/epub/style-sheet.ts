/** The part of a book's style sheet that its original view keeps, written anew by an allow-list of selectors and values. */

/** Longer sheets are made to hurt. Units: UTF-16 units. */
const longestSheet = 262_144;

const lengthShape =
  '(?:0|(?:\\d{1,2}(?:\\.\\d{1,4})?|\\.\\d{1,4})(?:em|rem|ex|%)|\\d{1,3}(?:\\.\\d{1,4})?(?:px|pt))';
const length = new RegExp(`^${lengthShape}$`, 'u');
const signedLength = new RegExp(`^-?${lengthShape}$`, 'u');
const margin = new RegExp(`^(?:auto|${lengthShape})$`, 'u');
/** Neither too small to be read nor larger than the page. */
const fontSize =
  /^(?:(?:x-|xx-)?small|medium|(?:x-|xx-)?large|smaller|larger|(?:0?\.[5-9]\d{0,3}|[1-3](?:\.\d{1,4})?)(?:em|rem)|(?:[5-9]\d|[1-3]\d\d)%)$/u;
const borderPiece =
  /^(?:0|thin|medium|[1-9](?:\.\d)?px|[1-4]pt|0?\.\d{1,2}em|none|solid|dotted|dashed|double)$/u;

/**
 * Properties with the shape of each word of their value, and how many words there may be. Nothing that loads, moves text out of its
 * place, hides it, or sets it in a colour that the reader's theme does not know.
 */
const allowed: Readonly<Record<string, readonly [word: RegExp, most: number]>> = {
  'text-align': [/^(?:left|right|center|justify|start|end)$/u, 1],
  'text-indent': [signedLength, 1],
  'text-transform': [/^(?:none|uppercase|lowercase|capitalize)$/u, 1],
  'text-decoration': [/^(?:none|underline|line-through|overline)$/u, 1],
  direction: [/^(?:ltr|rtl)$/u, 1],
  'font-style': [/^(?:normal|italic|oblique)$/u, 1],
  'font-weight': [/^(?:normal|bold|bolder|lighter|[1-9]00)$/u, 1],
  'font-variant': [/^(?:normal|small-caps)$/u, 1],
  'font-size': [fontSize, 1],
  'font-family': [/^monospace$/u, 1],
  'line-height': [/^(?:normal|[1-2](?:\.\d{1,3})?(?:em)?|1\d\d%|2\d\d%)$/u, 1],
  'letter-spacing': [/^(?:normal|0?\.\d{1,3}em)$/u, 1],
  'white-space': [/^(?:normal|pre|pre-wrap|pre-line)$/u, 1],
  'vertical-align': [/^(?:baseline|sub|super|top|middle|bottom|text-top|text-bottom)$/u, 1],
  'list-style-type': [
    /^(?:none|disc|circle|square|decimal|(?:lower|upper)-(?:roman|alpha|latin)|persian|arabic-indic)$/u,
    1,
  ],
  display: [/^(?:block|inline|inline-block)$/u, 1],
  float: [/^(?:left|right|none)$/u, 1],
  clear: [/^(?:left|right|both|none)$/u, 1],
  width: [/^(?:auto|[1-9]\d%|100%)$/u, 1],
  'max-width': [/^(?:none|[1-9]\d%|100%)$/u, 1],
  margin: [margin, 4],
  padding: [length, 4],
  border: [borderPiece, 2],
  ...sides('margin', margin, 1),
  ...sides('padding', length, 1),
  ...sides('border', borderPiece, 2),
};

function sides(name: string, word: RegExp, most: number): Record<string, [RegExp, number]> {
  return Object.fromEntries(
    ['top', 'right', 'bottom', 'left'].map((side) => [`${name}-${side}`, [word, most]]),
  );
}

/**
 * The kept rules of a sheet; each applies only within elements of the class `scope`, which stand for the file's body, and to
 * classes as `bookClass` names them.
 *
 * Example: keepRules('p.a { color: red; margin: 1em }', 'sheet-1') === '.sheet-1 p.book-a{margin:1em}'
 */
export function keepRules(css: string, scope: string): string {
  const clean = css.slice(0, longestSheet).replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/gu, ' ');
  return rulesIn(clean, scope, true);
}

/** A class of the book by its name on the page, or undefined for a name that no rule is kept for. */
export function bookClass(name: string): string | undefined {
  return /^[\p{L}\p{N}_-]{1,80}$/u.test(name) ? `book-${name}` : undefined;
}

function rulesIn(css: string, scope: string, mayNest: boolean): string {
  const kept: string[] = [];
  const border = /[{;]/gu;
  let at = 0;
  while (at < css.length) {
    border.lastIndex = at;
    const open = border.exec(css)?.index;
    if (open === undefined) break;
    if (css[open] === ';') {
      // A statement without a block: @import, @charset.
      at = open + 1;
      continue;
    }
    const prelude = css.slice(at, open).trim();
    const close = endOfBlock(css, open);
    const body = css.slice(open + 1, close);
    if (prelude.startsWith('@')) {
      if (mayNest && /^@media\s+(?:all|screen)$/iu.test(prelude)) {
        kept.push(rulesIn(body, scope, false));
      }
    } else kept.push(ruleOf(prelude, body, scope));
    at = close + 1;
  }
  return kept.join('');
}

/** Where the block that opens there is closed, or the end of the sheet. */
function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    const character = css[at];
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return css.length;
}

function ruleOf(prelude: string, body: string, scope: string): string {
  const selectors = prelude
    .split(',')
    .map((selector) => selectorOf(selector.trim(), scope))
    .filter((selector) => selector !== undefined);
  const declarations = body
    .split(';')
    .map(declarationOf)
    .filter((declaration) => declaration !== undefined);
  return selectors.length === 0 || declarations.length === 0
    ? ''
    : `${selectors.join(',')}{${declarations.join(';')}}`;
}

const compound =
  /^(\*|[a-z][a-z0-9]*)?((?:\.[\p{L}\p{N}_-]{1,80})*)((?:::?first-(?:letter|line)|:(?:first|last)-(?:child|of-type))?)$/u;
/** These are boxes like any other in a book (`joined-page.ts`). */
const renamed = /^(?:header|footer|aside|form|menu|dialog|search)$/u;

function selectorOf(selector: string, scope: string): string | undefined {
  const pieces = selector.replace(/\s*([>+~])\s*/gu, ' $1 ').split(/\s+/u);
  if (pieces[0] === 'html') pieces.shift();
  if (pieces[0] === '>') pieces.shift();
  const isBody = pieces[0]?.replace(/[.:].*$/u, '') === 'body';
  const written = pieces.map((piece, index) =>
    /^[>+~]$/u.test(piece) ? piece : compoundOf(piece, isBody && index === 0),
  );
  if (written.length === 0 || written.includes(undefined)) return undefined;
  return isBody ? `.${scope}${written.join(' ')}` : `.${scope} ${written.join(' ')}`;
}

function compoundOf(piece: string, isBody: boolean): string | undefined {
  const found = compound.exec(piece);
  if (found === null || piece === '') return undefined;
  const [, name = '', classes = '', pseudo = ''] = found;
  const own = classes.replaceAll('.', '.book-');
  if (isBody) return `${own}${pseudo}`;
  if (!renamed.test(name)) return `${name}${own}${pseudo}`;
  return own === '' ? undefined : `${own}${pseudo}`;
}

function declarationOf(declaration: string): string | undefined {
  const [name = '', value = '', ...rest] = declaration
    .split(':')
    .map((side) => side.trim().toLowerCase());
  const shape = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  if (shape === undefined || rest.length > 0) return undefined;
  const [word, most] = shape;
  const words = value.replace(/\s*!\s*important$/u, '').split(/\s+/u);
  const isKept = words.length <= most && words.every((one) => word.test(one));
  return isKept ? `${name}:${words.join(' ')}` : undefined;
}
