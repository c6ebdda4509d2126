/** While a pair is being opened: says so, and how far its alignment is. Ends it when the pane goes. */
import { useEffect, useState, type RefObject } from 'react';
import { AlignProgress } from '../components/AlignProgress.tsx';
import { useFocusHandedOn } from '../components/use-focus-handed-on.ts';
import { leaveOpening, type ShownPair } from '../state/parallel.ts';

interface PairOpeningProps {
  readonly shown: Extract<ShownPair, { readonly kind: 'opening' }>;
  /** Kept by the pane: whether the focus was in what stood there before. */
  readonly focusHeld: RefObject<boolean>;
}

export function PairOpening({ shown: { progress }, focusHeld }: PairOpeningProps) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  useFocusHandedOn(focusHeld, element);
  useEffect(() => leaveOpening, []);
  return (
    <div ref={setElement} tabIndex={-1}>
      <AlignProgress progress={progress} />
    </div>
  );
}
