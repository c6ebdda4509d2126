/** Saves where the reader is: when the text rests, and at once when the window or the text is closed. */
import type { BlockPlace } from './place.ts';

/** Milliseconds of rest after which the place is saved: not at every line of a scroll. */
const restMs = 600;

/** See the functions. */
export interface PlaceSaver {
  /** The reader is here now. */
  readonly keep: (place: BlockPlace) => void;
  /** Saves what is not saved yet. */
  readonly flush: () => void;
}

/** `save` is called with the last place only. */
export function createPlaceSaver(save: (place: BlockPlace) => void): PlaceSaver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved: BlockPlace | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    if (unsaved) save(unsaved);
    unsaved = undefined;
  };
  return {
    keep(place) {
      unsaved = place;
      clearTimeout(timer);
      timer = setTimeout(flush, restMs);
    },
    flush,
  };
}
