/** Known terms over the open document. */
import { useDocument } from '../state/document.ts';
import type { BlockElements } from '../passages/annotated-text.ts';
import { TermLayer } from './TermLayer.tsx';

interface OwnTermsProps {
  readonly root: HTMLElement;
  readonly elements: BlockElements;
}

export function OwnTerms({ root, elements }: OwnTermsProps) {
  const open = useDocument((state) => state.open);
  if (open.kind !== 'open') return null;
  return <TermLayer root={root} elements={elements} blocks={open.document.blocks} name="own" />;
}
