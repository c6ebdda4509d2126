/** A clock that never gives one time twice, so that what was imported last stands first in the list. */

/** `now` gives ISO-8601 UTC; where it has not gone on, the time is a millisecond more than the one before. */
export function risingClock(now: () => string): () => string {
  let last = 0;
  return () => {
    last = Math.max(Date.parse(now()), last + 1);
    return new Date(last).toISOString();
  };
}
