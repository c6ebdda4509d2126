/** Groups a list by a key. */

/** The members under each key, in order of their first. (`Map.groupBy` is newer than Node 20.) */
export function grouped<T, K>(
  list: readonly T[],
  keyOf: (member: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const member of list) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}
