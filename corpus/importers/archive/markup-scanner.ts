/** Scanning of plainly well-formed markup by the engine's own searches: several times as fast as a parser that looks at every letter. */

/** Attributes by their names, as written: neither decoded nor resolved. */
export type WrittenAttributes = Readonly<Record<string, string>>;

/** What becomes of the markup. A tag is prepared once for all the places where it is written in the same way. */
export interface MarkupSink<Tag> {
  prepare(name: string, attributes: WrittenAttributes): Tag;
  open(tag: Tag): void;
  /** An element without content, `<br/>`. */
  leaf(tag: Tag): void;
  /** The element that was opened last ends. */
  close(): void;
  /** Text as written: `isVerbatim` in a CDATA section, where an ampersand is one. */
  text(text: string, isVerbatim: boolean): void;
}

/** Longer tags seldom recur, and neither do so many different ones. Units: UTF-16 units, tags. */
const longestRemembered = 80;
const mostRemembered = 1000;
/** Units of ASCII; others share their places. */
const letters = 128;

/**
 * Whether all of the source went to the sink; false where something in it is not plain (ends missing or crossed, an attribute
 * without quotes, a stray sign) and only a parser that knows what to make of it should read it, from the start.
 *
 * The events are those of htmlparser2 in its XML mode; a text is never cut in two.
 */
export function scanMarkup<Tag>(source: string, sink: MarkupSink<Tag>): boolean {
  return new Scanner(source, sink).scan();
}

/** A tag; `written` is what stands behind its opening bracket, with the closing one. */
interface KnownTag<Tag> {
  readonly written: string;
  readonly name: string;
  readonly isLeaf: boolean;
  readonly tag: Tag;
}

class Scanner<Tag> {
  private readonly open: string[] = [];
  private readonly known = new Map<string, KnownTag<Tag>>();
  /** The tag met last of those that begin with a letter: mostly it comes again, and needs not be cut out to be looked up. */
  private readonly recent = Array.from(
    { length: letters },
    (): KnownTag<Tag> | undefined => undefined,
  );
  /** Where the tag ends that was read last. */
  private end = 0;

  constructor(
    private readonly source: string,
    private readonly sink: MarkupSink<Tag>,
  ) {}

  scan(): boolean {
    const { source, sink } = this;
    let at = 0;
    for (;;) {
      const next = source.indexOf('<', at);
      const border = next === -1 ? source.length : next;
      if (border > at) sink.text(source.slice(at, border), false);
      if (next === -1) return this.open.length === 0;
      const unit = source.charCodeAt(next + 1);
      if (unit === slash) at = this.closeTag(next + 2);
      else if (unit === exclamationMark) at = this.declaration(next);
      else if (unit === questionMark) at = this.behind('?>', next + 2);
      else at = this.openTag(next + 1);
      if (at === nowhere) return false;
    }
  }

  /** Each of these gives the offset behind what it reads, or `nowhere`. */
  private closeTag(start: number): number {
    const name = this.open.pop();
    if (name === undefined || !this.source.startsWith(name, start)) return nowhere;
    const end = start + name.length;
    if (this.source.charCodeAt(end) !== greaterThan) return nowhere;
    this.sink.close();
    return end + 1;
  }

  private declaration(start: number): number {
    const { source } = this;
    if (source.startsWith('<!--', start)) {
      const end = source.indexOf('--', start + 4);
      return end !== -1 && source.charCodeAt(end + 2) === greaterThan ? end + 3 : nowhere;
    }
    if (source.startsWith('<![CDATA[', start)) {
      const end = source.indexOf(']]>', start + 9);
      if (end === -1) return nowhere;
      this.sink.text(source.slice(start + 9, end), true);
      return end + 3;
    }
    return source.startsWith('<!DOCTYPE ', start) ? this.behind('>', start) : nowhere;
  }

  private behind(sign: string, from: number): number {
    const at = this.source.indexOf(sign, from);
    return at === -1 ? nowhere : at + sign.length;
  }

  private openTag(start: number): number {
    const known = this.tagAt(start);
    if (known === undefined) return nowhere;
    if (known.isLeaf) this.sink.leaf(known.tag);
    else {
      this.open.push(known.name);
      this.sink.open(known.tag);
    }
    return this.end + 1;
  }

  private tagAt(start: number): KnownTag<Tag> | undefined {
    const { source } = this;
    const letter = source.charCodeAt(start) % letters;
    const recent = this.recent[letter];
    if (recent !== undefined && source.startsWith(recent.written, start)) {
      this.end = start + recent.written.length - 1;
      return recent;
    }
    const end = source.indexOf('>', start);
    if (end === -1) return undefined;
    if (end - start > longestRemembered) return this.readTag(start);
    const known = this.known.get(source.slice(start, end + 1));
    if (known !== undefined) {
      this.end = end;
      this.recent[letter] = known;
      return known;
    }
    const read = this.readTag(start);
    // A value may hold the sign that seemed to end the tag.
    if (read !== undefined && this.end === end && this.known.size < mostRemembered) {
      this.known.set(read.written, read);
      this.recent[letter] = read;
    }
    return read;
  }

  private readTag(start: number): KnownTag<Tag> | undefined {
    const { source } = this;
    const nameEnd = endOfName(source, start);
    if (nameEnd === start) return undefined;
    const attributes: Record<string, string> = {};
    let at = nameEnd;
    for (;;) {
      const space = skipSpace(source, at);
      const unit = source.charCodeAt(space);
      const isLeaf = unit === slash && source.charCodeAt(space + 1) === greaterThan;
      if (isLeaf || unit === greaterThan) {
        this.end = isLeaf ? space + 1 : space;
        const name = source.slice(start, nameEnd);
        const written = source.slice(start, this.end + 1);
        return { written, name, isLeaf, tag: this.sink.prepare(name, attributes) };
      }
      if (space === at) return undefined;
      at = readAttribute(source, space, attributes);
      if (at === nowhere) return undefined;
    }
  }
}

const nowhere = -1;
const exclamationMark = 0x21;
const quotationMark = 0x22;
const ampersand = 0x26;
const apostrophe = 0x27;
const slash = 0x2f;
const lessThan = 0x3c;
const equalsSign = 0x3d;
const greaterThan = 0x3e;
const questionMark = 0x3f;

/** Reads `name="value"`; of two with one name the first counts. */
function readAttribute(source: string, start: number, attributes: Record<string, string>): number {
  const end = endOfName(source, start);
  if (end === start || source.charCodeAt(end) !== equalsSign) return nowhere;
  const quote = source.charCodeAt(end + 1);
  if (quote !== quotationMark && quote !== apostrophe) return nowhere;
  const close = source.indexOf(quote === quotationMark ? '"' : "'", end + 2);
  if (close === -1) return nowhere;
  const name = source.slice(start, end);
  if (!Object.hasOwn(attributes, name)) attributes[name] = source.slice(end + 2, close);
  return close + 1;
}

/** Where a name ends: at a sign that no name has. */
function endOfName(source: string, start: number): number {
  let at = start;
  while (isInName(source.charCodeAt(at))) at += 1;
  return at;
}

/** False past the end of the text, where the unit is no number. */
function isInName(unit: number): boolean {
  if (unit >= 0x61 || (unit >= 0x40 && unit <= 0x5a)) return true;
  return (
    unit > 0x20 &&
    unit !== slash &&
    unit !== greaterThan &&
    unit !== equalsSign &&
    unit !== quotationMark &&
    unit !== apostrophe &&
    unit !== ampersand &&
    unit !== lessThan
  );
}

function skipSpace(source: string, start: number): number {
  let at = start;
  while (isSpace(source.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}
