/** Lets a pane that shows another text follow: its places are told and heard as places of the open document. */
import type { CounterpartMap } from './counterpart-map.ts';
import type { Following } from './following.ts';

/** The same following, seen from the other text. `map` gives the map as it is now. */
export function followCounterpart(
  following: Following,
  map: () => CounterpartMap | undefined,
): Following {
  return {
    ...following,
    attach(pane, followed) {
      return following.attach(pane, {
        place() {
          const place = followed.place();
          return place && map()?.toOwn(place);
        },
        show(place) {
          const there = map()?.toOther(place);
          if (there) followed.show(there);
        },
      });
    },
  };
}
