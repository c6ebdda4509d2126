/** Tells which sections of a pane are near the screen. */

/** Sections from `first` to `last`, both included; none where `last` is smaller. */
export interface SectionRun {
  readonly first: number;
  readonly last: number;
}

/** See the functions. */
export interface SectionWatch {
  /** Looks at these sections and at no others: each that is looked at costs something in every frame of a scroll. */
  readonly watch: (sections: SectionRun) => void;
  readonly end: () => void;
}

/** Calls `tell` with the watched sections within some `screens` of the screen, whenever they are others. */
export function watchSections(
  root: HTMLElement,
  sections: readonly (Element | undefined)[],
  screens: number,
  tell: (run: SectionRun) => void,
): SectionWatch {
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
  return {
    watch({ first, last }) {
      for (const [element, section] of numbers) {
        if (first <= section && section <= last) continue;
        observer.unobserve(element);
        numbers.delete(element);
        near.delete(section);
      }
      for (let section = first; section <= last; section++) {
        const element = sections[section];
        if (element === undefined || numbers.has(element)) continue;
        numbers.set(element, section);
        observer.observe(element);
      }
    },
    end: () => observer.disconnect(),
  };
}
