/** What the app in memory says about where annotations stand, and the decisions that it keeps. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { detached, placedAt } from '../../corpus/annotations/decide.ts';
import type { Placement } from '../../corpus/annotations/placement.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { PlainText } from '../../corpus/document/plain-text.ts';
import type { Handlers } from '../../electron/shared/contract.ts';
import type {
  OfferedPlace,
  ReviewItem,
  Verdict,
} from '../../electron/shared/placement-requests.ts';
import { CorpusError } from '../../corpus/errors.ts';

/** Begins with these annotations to be looked at, and these places for those that are not found. */
export class FakePlacements {
  constructor(
    private items: readonly ReviewItem[] = [],
    private readonly offered: readonly OfferedPlace[] = [],
    private readonly of: DocumentId | null = null,
  ) {}

  gone(): AnnotationId[] {
    return this.items
      .filter(({ placement }) => placement.class === 'orphan')
      .map(({ annotation }) => annotation.id);
  }

  handlers(
    plain: (id: DocumentId) => PlainText,
  ): Pick<Handlers, Extract<keyof Handlers, `placements:${string}`>> {
    return {
      'placements:review': () => ({ items: [...this.items], of: this.of }),
      'placements:suggest': () => [...this.offered],
      'placements:decide': ({ id, verdicts }) => {
        for (const verdict of verdicts) this.put(this.placementBy(verdict, plain(id)));
        return {};
      },
    };
  }

  private placementBy(verdict: Verdict, plain: PlainText): Placement {
    const { annotation, placement } = this.item(verdict.annotationId);
    if (verdict.kind === 'detach') return detached(annotation, placement.documentId);
    if (verdict.kind === 'confirm') return { ...placement, decision: 'confirmed' };
    return placedAt(annotation, placement.documentId, plain, verdict.range);
  }

  private put(placement: Placement): void {
    const former = this.item(placement.annotationId);
    const quote = placement.selectors.find(({ type }) => type === 'TextQuoteSelector');
    const now = { ...former, placement, is: quote?.type === 'TextQuoteSelector' ? quote : null };
    this.items = this.items.map((one) => (one === former ? now : one));
  }

  private item(id: AnnotationId): ReviewItem {
    const item = this.items.find(({ annotation }) => annotation.id === id);
    if (item === undefined) throw new CorpusError('notFound', `no annotation ${id}`, { id });
    return item;
  }
}
