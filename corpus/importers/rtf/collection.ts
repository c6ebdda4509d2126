/** What an RTF file holds besides its running text: notes, comments, heads and boxes, each with a flow of its own. */
import type { AnchoredDraft, CommentPoint } from '../anchored-draft.ts';
import { imageType } from '../image-type.ts';
import { append } from '../long-list.ts';
import { localDigits } from '../office/local-digits.ts';
import type { OfficeComment } from '../office/comment-places.ts';
import type { LeftOut } from '../office/left-out.ts';
import { figureOf } from '../office/office-block.ts';
import { pointRun, type Run } from '../office/rich-text.ts';
import type { Destination } from './group-state.ts';
import { pictureName, type RtfPicture } from './picture.ts';
import { TextFlow } from './text-flow.ts';

/** What a flow other than the body is for. */
type FlowKind = 'note' | 'comment' | 'head' | 'box';

/** Words that begin a group with a flow of its own. */
export const flowWords: Readonly<Record<string, FlowKind>> = {
  footnote: 'note',
  annotation: 'comment',
  header: 'head',
  headerl: 'head',
  headerr: 'head',
  headerf: 'head',
  footer: 'head',
  footerl: 'head',
  footerr: 'head',
  footerf: 'head',
  shptxt: 'box',
  dptxbxtext: 'box',
};

/** Everything that reading a file gathers. */
export class Collection implements LeftOut {
  readonly body = new TextFlow();
  readonly comments: OfficeComment[] = [];
  /** Texts of groups that were kept aside, by what they are. */
  readonly properties = new Map<Destination, string>();
  deletions = 0;
  hiddenRuns = 0;
  imagesLeftOut = 0;
  remoteImages = 0;
  nulCharacters = 0;
  /** Whether the file ends inside a group. */
  isCutOff = false;
  /** Files of the pictures that the window can draw, by their names. */
  readonly pictures = new Map<string, Uint8Array>();
  private pictureCount = 0;
  private readonly notes: AnchoredDraft[] = [];
  private readonly heads: AnchoredDraft[] = [];
  private readonly kinds = new Map<TextFlow, FlowKind>();
  private noteCount = 0;

  /** A flow for a group that stands in `outer`; a note leaves its number there. */
  startFlow(kind: FlowKind, outer: TextFlow): TextFlow {
    const flow = new TextFlow();
    this.kinds.set(flow, kind);
    if (kind !== 'note') return flow;
    this.noteCount += 1;
    const number = this.noteCount;
    const text = localDigits(number, outer.paragraph.direction === 'rtl');
    outer.anchor(`reference ${number}`);
    outer.append({ text, kinds: ['superscript'], href: `#note ${number}` });
    flow.anchor(`note ${number}`);
    flow.sign = { text, kinds: ['superscript'], href: `#reference ${number}` };
    return flow;
  }

  /** A picture that stands in `flow`: one that cannot be drawn keeps its place, and is counted. */
  addPicture(picture: RtfPicture, flow: TextFlow): void {
    const bytes = picture.bytes();
    if (bytes.length === 0) return;
    this.pictureCount += 1;
    const resource = pictureName(this.pictureCount, bytes);
    if (imageType(resource) === undefined) this.imagesLeftOut += 1;
    else this.pictures.set(resource, bytes);
    flow.place(figureOf({ resource, alt: picture.description }, {}));
  }

  /** Puts what a flow holds where it belongs. */
  endFlow(flow: TextFlow, outer: TextFlow): void {
    const blocks = flow.finish();
    switch (this.kinds.get(flow)) {
      case 'note':
        append(this.notes, blocks.map(asFootnote));
        break;
      case 'comment':
        this.addComment(blocks, outer);
        break;
      case 'head':
        append(this.heads, blocks.filter((block) => this.isNewHead(block)).map(asFurniture));
        break;
      case 'box':
      case undefined:
        outer.attach(blocks);
    }
  }

  /** Blocks in reading order: the text, the notes, the heads. */
  finish(): readonly AnchoredDraft[] {
    return [...this.body.finish(), ...this.notes, ...this.heads];
  }

  private addComment(blocks: readonly AnchoredDraft[], outer: TextFlow): void {
    const said = (name: Destination): string => this.properties.get(name) ?? '';
    const range = said('commentReference');
    const id = range === '' ? `sign ${this.comments.length}` : rangeName(range);
    outer.append(pointRun(id, 'reference'));
    const date = said('commentTime') || dateOfNumber(said('commentDate'));
    this.comments.push({ id, author: said('commentAuthor'), date, blocks });
    for (const name of commentFacts) this.properties.delete(name);
  }

  /** Sections repeat their heads; a picture among them is an ornament. */
  private isNewHead({ text, image }: AnchoredDraft): boolean {
    return image === undefined && !this.heads.some((head) => head.text === text);
  }
}

/** What groups before a comment's words say of it. */
const commentFacts = ['commentAuthor', 'commentTime', 'commentDate', 'commentReference'] as const;

/** A run without characters where the passage of a comment begins or ends, which goes by a number of its own. */
export function rangePoint(range: string, edge: CommentPoint['edge']): Run {
  return pointRun(rangeName(range), edge);
}

function rangeName(range: string): string {
  return `range ${range}`;
}

/** ISO-8601 without a zone, empty for what is no time. Source: RTF 1.9.1, `\atndate`: a DTTM in decimal digits. */
function dateOfNumber(written: string): string {
  const bits = Number(written);
  if (!/^-?\d+$/u.test(written) || bits === 0) return '';
  const two = (from: number, mask: number) => String((bits >>> from) & mask).padStart(2, '0');
  const year = 1900 + ((bits >>> 20) & 511);
  return `${year}-${two(16, 15)}-${two(11, 31)}T${two(6, 31)}:${two(0, 63)}`;
}

function asFootnote(block: AnchoredDraft): AnchoredDraft {
  return block.kind === 'paragraph' || block.kind === 'list-item'
    ? { ...block, kind: 'footnote' }
    : block;
}

function asFurniture(block: AnchoredDraft): AnchoredDraft {
  return { ...block, kind: 'furniture' };
}
