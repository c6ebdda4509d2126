/** The reader of RTF: walks the tokens with a stack of groups and fills the flows of body, notes, comments and heads. */
import { CorpusError } from '../../errors.ts';
import { decodeWith } from '../code-page.ts';
import { linkOfField } from '../office/field-link.ts';
import { Collection, flowWords, rangePoint } from './collection.ts';
import {
  asideWords,
  characterWords,
  keptWords,
  leftOutWords,
  markWords,
  pictureWords,
  plain,
  withMark,
  type GroupState,
} from './group-state.ts';
import { RtfPicture } from './picture.ts';
import { Tables } from './tables.ts';
import { tokenize, type Token } from './tokens.ts';

/** Deeper groups are made to hurt; word processors nest some tens. */
const deepest = 5000;

/**
 * Reads a file; `chosen` is the encoding that the reader of the document chose.
 * Errors: CorpusError `damaged` where groups nest past reason.
 */
export function readRtf(
  bytes: Uint8Array,
  fileName: string,
  chosen?: string,
): { collection: Collection; encoding: string } {
  const reader = new RtfReader(fileName, new Tables(chosen));
  for (const token of tokenize(bytes)) reader.take(token);
  return reader.finish();
}

class RtfReader {
  private readonly collection = new Collection();
  private readonly stack: GroupState[] = [];
  private state: GroupState;
  /** Bytes that wait until their encoding or their group ends. */
  private pending: number[] = [];
  /** How many characters still stand in for a Unicode one. */
  private skip = 0;
  /** Whether the last token was `\\*`: the next word names a group that may be left out. */
  private isOptional = false;
  private highSurrogate = '';

  constructor(
    private readonly fileName: string,
    private readonly tables: Tables,
  ) {
    this.state = {
      destination: 'text',
      flow: this.collection.body,
      encoding: tables.fileEncoding,
      associatedEncoding: undefined,
      isRightToLeft: false,
      fallbackLength: 1,
      marks: new Set(),
      hidden: false,
      deleted: false,
      href: undefined,
      picture: undefined,
      note: { value: '' },
    };
  }

  take(token: Token): void {
    if (token.kind === 'bytes' || token.kind === 'data') {
      const { destination, picture } = this.state;
      if (destination !== 'picture') this.takeBytes(token);
      else if (token.kind === 'data') picture?.takeData(token.bytes);
      else picture?.takeDigits(token.bytes);
      return;
    }
    if (token.kind === 'word' && this.skip > 0 && Object.hasOwn(characterWords, token.name)) {
      this.skip -= 1;
      return;
    }
    this.flush();
    if (token.kind === 'word') {
      this.takeWord(token.name, token.value);
      return;
    }
    this.skip = 0;
    if (token.kind === 'open') this.open();
    else this.close();
  }

  finish(): { collection: Collection; encoding: string } {
    this.flush();
    this.collection.isCutOff = this.stack.length > 0;
    while (this.stack.length > 0) this.close();
    return { collection: this.collection, encoding: this.tables.fileEncoding };
  }

  private takeBytes({ kind, bytes }: Extract<Token, { kind: 'bytes' | 'data' }>): void {
    this.isOptional = false;
    if (kind === 'data') return;
    for (const byte of bytes) {
      if (this.skip > 0) this.skip -= 1;
      else this.pending.push(byte);
    }
  }

  private open(): void {
    if (this.stack.length >= deepest) {
      throw new CorpusError('damaged', `${this.fileName}: groups nest too deeply`, {
        file: this.fileName,
      });
    }
    this.stack.push(this.state);
  }

  private close(): void {
    const inner = this.state;
    const outer = this.stack.pop();
    if (outer === undefined) return;
    this.state = outer;
    if (inner.picture !== undefined && outer.picture === undefined) {
      if (!outer.hidden && !outer.deleted) this.collection.addPicture(inner.picture, outer.flow);
    } else if (inner.flow !== outer.flow) this.collection.endFlow(inner.flow, outer.flow);
    else if (inner.note !== outer.note) this.endAside(inner, outer);
  }

  private endAside(inner: GroupState, outer: GroupState): void {
    const text = inner.note.value.trim();
    if (inner.destination === 'instruction') {
      this.state = { ...outer, href: linkOfField(text) ?? outer.href };
    } else if (inner.destination === 'fonts') {
      this.state = { ...outer, encoding: this.tables.encodingOf() };
    } else if (inner.destination === 'listLabel') outer.flow.paragraph.label = text;
    else if (inner.destination === 'bookmark') outer.flow.anchor(`bookmark ${text}`);
    else if (inner.destination === 'commentStart') outer.flow.append(rangePoint(text, 'start'));
    else if (inner.destination === 'commentEnd') outer.flow.append(rangePoint(text, 'end'));
    else if (inner.destination === 'pictureProperty') inner.picture?.takePropertyName(text);
    else if (inner.destination === 'pictureValue') inner.picture?.takePropertyValue(text);
    else this.collection.properties.set(inner.destination, text);
  }

  /** The characters that wait, in the encoding of their font. */
  private flush(): void {
    if (this.pending.length === 0) return;
    const { isRightToLeft, associatedEncoding, encoding } = this.state;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    this.append(decodeWith(isRightToLeft ? (associatedEncoding ?? encoding) : encoding, bytes));
  }

  private append(written: string): void {
    const text = written.replaceAll('\0', '');
    this.collection.nulCharacters += written.length - text.length;
    const { destination, flow, marks, href, hidden, deleted } = this.state;
    if (destination === 'leftOut') return;
    if (destination !== 'text') this.appendAside(text);
    else if (deleted) this.collection.deletions += 1;
    else if (hidden) this.collection.hiddenRuns += 1;
    else flow.append({ text, kinds: [...marks], ...(href === undefined ? {} : { href }) });
  }

  private appendAside(text: string): void {
    const { destination, note } = this.state;
    note.value += text;
    if (destination !== 'fonts' && destination !== 'styles') return;
    const end = note.value.indexOf(';');
    if (end === -1) return;
    if (destination === 'styles') this.tables.endStyle(note.value.slice(0, end).trim());
    note.value = '';
  }

  private takeWord(name: string, value: number | undefined): void {
    const isOptional = this.isOptional;
    this.isOptional = name === '*';
    if (name === '*' || this.state.destination === 'leftOut') return;
    if (this.takeDestination(name, isOptional) || this.takeTableWord(name, value)) return;
    const character = Object.hasOwn(characterWords, name) ? characterWords[name] : undefined;
    if (name === 'u') this.takeUnicode(value ?? 0);
    else if (character !== undefined) this.append(character);
    else if (!this.takeFormat(name, value)) this.takeParagraphWord(name, value);
  }

  /** A character by its number; pairs of halves are joined, as each comes in a word of its own. */
  private takeUnicode(value: number): void {
    this.skip = this.state.fallbackLength;
    // Numbers are signed 16-bit ones; some writers give the whole code point.
    if (value > 0xffff && value <= 0x10ffff) {
      this.append(String.fromCodePoint(value));
      return;
    }
    const unit = String.fromCharCode(value & 0xffff);
    if (/[\ud800-\udbff]/.test(unit)) {
      this.highSurrogate = unit;
      return;
    }
    const isLow = /[\udc00-\udfff]/.test(unit);
    const text = isLow ? `${this.highSurrogate}${unit}` : unit;
    this.highSurrogate = '';
    // Half a pair is no character.
    this.append(isLow && text.length < 2 ? '\ufffd' : text);
  }

  /** Whether the word says what its group is for. */
  private takeDestination(name: string, isOptional: boolean): boolean {
    const { state } = this;
    if (name === 'pict') {
      this.state = { ...state, destination: 'picture', picture: new RtfPicture() };
      return true;
    }
    const asides = state.picture === undefined ? asideWords : pictureWords;
    const aside = Object.hasOwn(asides, name) ? asides[name] : undefined;
    if (aside !== undefined) {
      this.state = { ...state, destination: aside, note: { value: '' } };
    } else if (Object.hasOwn(flowWords, name) && flowWords[name] !== undefined) {
      const flow = this.collection.startFlow(flowWords[name], state.flow);
      this.state = { ...plain(state), destination: 'text', flow, href: undefined };
    } else if (leftOutWords.has(name) || (isOptional && !keptWords.has(name))) {
      // Word's pictures stand in an optional group and once more in a plain one (nonshppict) for old programs.
      this.state = { ...state, destination: 'leftOut' };
    } else return false;
    return true;
  }

  private takeTableWord(name: string, value: number | undefined): boolean {
    const { destination, note } = this.state;
    if (destination === 'fonts') this.tables.takeFontWord(name, value);
    else if (destination === 'styles') this.tables.takeStyleWord(name, value);
    else if (destination === 'created' || destination === 'commentTime') {
      if (name === 'yr') note.value = String(value ?? 0).padStart(4, '0');
      if (name === 'mo' || name === 'dy') note.value += `-${String(value ?? 0).padStart(2, '0')}`;
    } else if (this.tables.takeFileWord(name, value)) {
      this.state = { ...this.state, encoding: this.tables.encodingOf() };
    } else return false;
    return true;
  }

  private takeFormat(name: string, value: number | undefined): boolean {
    const { state } = this;
    const kind = Object.hasOwn(markWords, name) ? markWords[name] : undefined;
    if (kind !== undefined) this.state = withMark(state, kind, value !== 0);
    else if (name === 'ulnone') this.state = withMark(state, 'underline', false);
    else if (name === 'nosupersub') {
      this.state = withMark(withMark(state, 'superscript', false), 'subscript', false);
    } else if (name === 'plain') {
      this.state = { ...plain(state), encoding: this.tables.encodingOf() };
    } else if (name === 'v') this.state = { ...state, hidden: value !== 0 };
    else if (name === 'deleted') this.state = { ...state, deleted: value !== 0 };
    else if (name === 'uc') this.state = { ...state, fallbackLength: Math.max(0, value ?? 1) };
    else if (name === 'f') this.state = { ...state, encoding: this.tables.encodingOf(value) };
    else if (name === 'af') {
      this.state = { ...state, associatedEncoding: this.tables.encodingOf(value) };
    } else if (name === 'rtlch') this.state = { ...state, isRightToLeft: true };
    else if (name === 'ltrch') this.state = { ...state, isRightToLeft: false };
    else return false;
    return true;
  }

  private takeParagraphWord(name: string, value: number | undefined): void {
    const { flow, destination } = this.state;
    if (destination !== 'text') return;
    if (name === 'par' || name === 'sect') flow.endParagraph();
    else if (name === 'pard') flow.resetParagraph();
    else if (name === 'cell') flow.endCell();
    else if (name === 'nestcell') this.append('\n');
    else if (name === 'row') flow.endRow();
    else if (name === 'intbl') flow.paragraph.inTable = true;
    else if (name === 'rtlpar') flow.paragraph.direction = 'rtl';
    else if (name === 'ltrpar') flow.paragraph.direction = 'ltr';
    else if (name === 'ilvl') flow.paragraph.depth = Math.min(8, Math.max(0, value ?? 0));
    else if (name === 's') Object.assign(flow.paragraph, this.tables.styleOf(value ?? 0));
    else if (name === 'outlinelevel' && value !== undefined) flow.paragraph.outline = value;
  }
}
