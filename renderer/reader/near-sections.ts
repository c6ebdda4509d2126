/** Tells which sections of a pane are near the screen. */

/** Sections from `first` to `last`, both included; none where `last` is smaller. */
export interface SectionRun {
  readonly first: number;
  readonly last: number;
}

/** Calls `tell` with the sections within some `screens` of the screen, whenever they are others; returns what ends it. */
export function whenNear(
  root: HTMLElement,
  sections: readonly (Element | undefined)[],
  screens: number,
  tell: (run: SectionRun) => void,
): () => void {
  const numbers = new Map<Element, number>();
  const near = new Set<number>();
  let told: SectionRun | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const section = numbers.get(target);
        if (section === undefined) continue;
        if (isIntersecting) near.add(section);
        else near.delete(section);
      }
      if (near.size === 0) return;
      const run = { first: Math.min(...near), last: Math.max(...near) };
      if (run.first === told?.first && run.last === told.last) return;
      told = run;
      tell(run);
    },
    { root, rootMargin: `${screens * 100}% 0px` },
  );
  sections.forEach((element, section) => {
    if (element === undefined) return;
    numbers.set(element, section);
    observer.observe(element);
  });
  return () => observer.disconnect();
}
