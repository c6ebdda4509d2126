/** What an RTF file holds besides its running text: notes, comments, heads and boxes, each with a flow of its own. */
import type { AnchoredDraft } from '../anchored-draft.ts';
import { localDigits } from '../office/local-digits.ts';
import type { OfficeComment } from '../office/comment-places.ts';
import type { LeftOut } from '../office/left-out.ts';
import { pointRun } from '../office/rich-text.ts';
import type { Destination } from './group-state.ts';
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

  /** Puts what a flow holds where it belongs. */
  endFlow(flow: TextFlow, outer: TextFlow): void {
    const blocks = flow.finish();
    switch (this.kinds.get(flow)) {
      case 'note':
        this.notes.push(...blocks.map(asFootnote));
        break;
      case 'comment':
        outer.append(pointRun(String(this.comments.length), 'reference'));
        this.comments.push({
          id: String(this.comments.length),
          author: this.properties.get('commentAuthor') ?? '',
          date: this.properties.get('commentTime') ?? '',
          blocks,
        });
        this.properties.delete('commentAuthor');
        this.properties.delete('commentTime');
        break;
      case 'head':
        this.heads.push(...blocks.filter((block) => this.isNewHead(block)).map(asFurniture));
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

  /** Sections repeat their heads. */
  private isNewHead({ text }: AnchoredDraft): boolean {
    return !this.heads.some((head) => head.text === text);
  }
}

function asFootnote(block: AnchoredDraft): AnchoredDraft {
  return block.kind === 'paragraph' || block.kind === 'list-item'
    ? { ...block, kind: 'footnote' }
    : block;
}

function asFurniture(block: AnchoredDraft): AnchoredDraft {
  return { ...block, kind: 'furniture' };
}
