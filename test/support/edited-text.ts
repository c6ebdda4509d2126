/** A text and a newer edition of it, edited by a seed, with where each character went: what re-anchoring is measured against. */
import { createRandom } from './seeded-random.ts';

/** How much was edited: light is a corrected second printing, heavy a text that was written over again in places. */
export type EditStrength = 'light' | 'medium' | 'heavy';

/** `moved[i]` is where the unit at `i` of `before` stands in `after`, −1 where it is gone. Blocks are joined by a newline. */
export interface EditedText {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly moved: Int32Array;
}

/** Shares: of words for the edits of letters and words, of sentences, and of blocks. */
interface Shares {
  readonly typo: number;
  readonly word: number;
  readonly sentence: number;
  readonly block: number;
  readonly flow: number;
  readonly movedBlocks: number;
  readonly tidied: boolean;
}

const shares: Readonly<Record<EditStrength, Shares>> = {
  light: {
    typo: 0.005,
    word: 0.003,
    sentence: 0.002,
    block: 0.002,
    flow: 0.005,
    movedBlocks: 0,
    tidied: false,
  },
  medium: {
    typo: 0.02,
    word: 0.015,
    sentence: 0.02,
    block: 0.02,
    flow: 0.05,
    movedBlocks: 6,
    tidied: true,
  },
  heavy: {
    typo: 0.06,
    word: 0.05,
    sentence: 0.06,
    block: 0.06,
    flow: 0.15,
    movedBlocks: 20,
    tidied: true,
  },
};

/** One unit of the new text and where it was, −1 for one that is new. */
interface Piece {
  readonly units: string;
  readonly origins: readonly number[];
}

/** The blocks as an editor might have left them; the same for the same seed. */
export function editedText(
  before: readonly string[],
  strength: EditStrength,
  seed: number,
): EditedText {
  return new Editing(before, shares[strength], createRandom(seed)).run();
}

class Editing {
  private readonly length: number;

  constructor(
    private readonly before: readonly string[],
    private readonly share: Shares,
    private readonly random: (limit: number) => number,
  ) {
    this.length = before.reduce((sum, block) => sum + block.length + 1, -1);
  }

  run(): EditedText {
    let start = 0;
    const blocks: Piece[] = [];
    for (const text of this.before) {
      const from = start;
      start += text.length + 1;
      if (this.happens(this.share.block)) continue;
      blocks.push(this.block(text, from));
      if (this.happens(this.share.block)) blocks.push(fresh(this.invented(12 + this.random(60))));
    }
    return this.result(this.flowed(this.shuffled(blocks)));
  }

  private happens(share: number): boolean {
    return this.random(1_000_000) < share * 1_000_000;
  }

  private block(text: string, from: number): Piece {
    const pieces: Piece[] = [];
    let at = from;
    for (const sentence of text.split(/(?<=[.!?؟؛…»"”]\s+)/u)) {
      if (!this.happens(this.share.sentence)) pieces.push(this.sentence(sentence, at));
      if (this.happens(this.share.sentence))
        pieces.push(fresh(`${this.invented(5 + this.random(12))}. `));
      at += sentence.length;
    }
    return joined(pieces);
  }

  private sentence(text: string, from: number): Piece {
    const pieces: Piece[] = [];
    let at = from;
    for (const word of text.split(/(?<=\s)/u)) {
      const from = at;
      const origins = Array.from({ length: word.length }, (_, index) => from + index);
      let piece: Piece = { units: word, origins };
      if (this.share.tidied) piece = tidied(piece);
      if (this.happens(this.share.typo) && word.length > 2) piece = this.typo(piece);
      if (this.happens(this.share.word)) pieces.push(fresh(`${this.invented(1)} `));
      if (!this.happens(this.share.word)) pieces.push(piece);
      at += word.length;
    }
    return joined(pieces);
  }

  private typo({ units, origins }: Piece): Piece {
    const at = this.random(units.trimEnd().length);
    const letter = this.invented(1)[0] ?? 'x';
    switch (this.random(4)) {
      case 0:
        return spliced({ units, origins }, at, 1, { units: letter, origins: [origins[at] ?? -1] });
      case 1:
        return spliced({ units, origins }, at, 1, fresh(''));
      case 2:
        return spliced({ units, origins }, at, 0, fresh(letter));
      default: {
        const swapped = {
          units: (units[at + 1] ?? '') + (units[at] ?? ''),
          origins: [origins[at + 1] ?? -1, origins[at] ?? -1],
        };
        return at + 1 < units.trimEnd().length
          ? spliced({ units, origins }, at, 2, swapped)
          : { units, origins };
      }
    }
  }

  /** Words that stand somewhere in the text, in another order. */
  private invented(words: number): string {
    const some: string[] = [];
    while (some.length < words) {
      const block = this.before[this.random(this.before.length)] ?? '';
      const all = block.split(/\s+/u).filter((word) => word !== '');
      some.push(all[this.random(Math.max(1, all.length))] ?? 'x');
    }
    return some.join(' ');
  }

  private shuffled(blocks: readonly Piece[]): readonly Piece[] {
    const order = [...blocks];
    for (let count = 0; count < this.share.movedBlocks && order.length > 1; count += 1) {
      const [block] = order.splice(this.random(order.length), 1);
      if (block !== undefined) order.splice(this.random(order.length), 0, block);
    }
    return order;
  }

  /** Some blocks joined with the next, some cut at a sentence. */
  private flowed(blocks: readonly Piece[]): readonly Piece[] {
    const flowed: Piece[] = [];
    for (const block of blocks) {
      const last = flowed.at(-1);
      if (last !== undefined && this.happens(this.share.flow)) {
        flowed[flowed.length - 1] = joined([last, fresh(' '), block]);
      } else if (this.happens(this.share.flow)) {
        const middle = block.units.indexOf('. ', this.random(Math.max(1, block.units.length)));
        const cut = middle === -1 ? block.units.length : middle + 2;
        flowed.push({ units: block.units.slice(0, cut), origins: block.origins.slice(0, cut) });
        if (cut < block.units.length)
          flowed.push({ units: block.units.slice(cut), origins: block.origins.slice(cut) });
      } else flowed.push(block);
    }
    return flowed;
  }

  private result(blocks: readonly Piece[]): EditedText {
    const moved = new Int32Array(this.length).fill(-1);
    let start = 0;
    for (const { units, origins } of blocks) {
      origins.forEach((origin, index) => {
        if (origin >= 0) moved[origin] = start + index;
      });
      start += units.length + 1;
    }
    return { before: this.before, after: blocks.map(({ units }) => units), moved };
  }
}

/** Arabic letters to Persian ones, and the half-space after می. */
function tidied({ units, origins }: Piece): Piece {
  const letters = units.replaceAll('ي', 'ی').replaceAll('ك', 'ک');
  return letters === 'می ' ? { units: 'می\u200c', origins } : { units: letters, origins };
}

function fresh(units: string): Piece {
  return { units, origins: Array.from({ length: units.length }, () => -1) };
}

function joined(pieces: readonly Piece[]): Piece {
  return {
    units: pieces.map(({ units }) => units).join(''),
    origins: pieces.flatMap(({ origins }) => origins),
  };
}

function spliced(piece: Piece, at: number, count: number, inside: Piece): Piece {
  return joined([
    { units: piece.units.slice(0, at), origins: piece.origins.slice(0, at) },
    inside,
    { units: piece.units.slice(at + count), origins: piece.origins.slice(at + count) },
  ]);
}
