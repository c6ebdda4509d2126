/** What a bilingual export says of its two texts: titles, people, and where each is from. */
import { otherSide, type SideName } from '../../alignment/side-name.ts';
import type { Document } from '../../document/document.ts';
import type { Part } from '../../document/part.ts';
import type { DirectedText } from '../directed-text.ts';
import type { ExportContext } from '../exporter.ts';
import { originFacts, provenanceFacts, type Fact } from '../facts.ts';
import { labelsOf } from '../labels.ts';
import type { PairChoices, PairInput, PairSideInput } from './pair-input.ts';
import { languageName, pairLabelsOf } from './pair-labels.ts';

/** One side over its column. */
export interface SideHead {
  readonly title: DirectedText;
  /** Which side it is and in which language, in the interface language. */
  readonly role: string;
  readonly facts: readonly Fact[];
}

/** The heads of both sides, the one that is read first before the other; what is the export's own is said by `exportFacts`. */
export function sideHeads(
  pair: PairInput,
  { first }: Pick<PairChoices, 'first'>,
  context: ExportContext,
): readonly [SideHead, SideHead] {
  return [headOf(pair, first, context), headOf(pair, otherSide(first), context)];
}

/** When it was exported, and by what. */
export function exportFacts(pair: PairInput, context: ExportContext): readonly Fact[] {
  const { exported } = labelsOf(context.locale);
  const facts = provenanceFacts(pair.original.input.document, context);
  return facts.filter(({ label }) => label === exported);
}

function headOf(pair: PairInput, name: SideName, context: ExportContext): SideHead {
  const { input, side } = pair[name];
  const { document } = input;
  const part = partOf(pair[name]);
  const role = pairLabelsOf(context.locale)[name];
  return {
    title: titleOf(pair[name]),
    role: `${role} (${languageName(side.language, context)})`,
    facts: sideFacts(document, part, context),
  };
}

/** The title of a side: of its part, else of its document. */
export function titleOf(side: PairSideInput): DirectedText {
  const { title, direction, language } = partOf(side) ?? side.input.document.metadata;
  return { text: title, direction, language };
}

/** The part that is a side, where it has a title of its own. */
function partOf({ input, side }: PairSideInput): Part | undefined {
  const { parts, blocks } = input.document;
  const id = blocks.find((block) => block.id === side.part)?.part;
  const part = parts.find((one) => one.id === id);
  return part === undefined || part.title === '' ? undefined : part;
}

/** What the part says of itself stands for what its document says. */
function sideFacts(
  document: Document,
  part: Part | undefined,
  context: ExportContext,
): readonly Fact[] {
  const { exported, source } = labelsOf(context.locale);
  const whole = provenanceFacts(document, context).filter(({ label }) => label !== exported);
  if (part === undefined) return whole;
  const own = originFacts(part, context);
  const said = new Set(own.map(({ label }) => label));
  const { title, direction, language } = document.metadata;
  return [
    { label: source, values: [{ kind: 'words', text: title, direction, language }] },
    ...own,
    ...whole.filter(({ label }) => !said.has(label)),
  ];
}
