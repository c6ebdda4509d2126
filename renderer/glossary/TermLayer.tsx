/** Known terms over a text, where the reader wants them lit; what finds them is loaded then, since it brings a lexicon. */
import { lazy, Suspense } from 'react';
import { useSettings } from '../state/settings.ts';
import { useTerms } from '../state/terms.ts';
import type { TermLayerProps } from './LitTerms.tsx';

const LitTerms = lazy(async () => ({ default: (await import('./LitTerms.tsx')).LitTerms }));

export function TermLayer(props: TermLayerProps) {
  const lights = useSettings((settings) => settings.lightTerms);
  const none = useTerms(({ terms }) => terms.length === 0);
  if (!lights || none) return null;
  return (
    <Suspense>
      <LitTerms {...props} />
    </Suspense>
  );
}
