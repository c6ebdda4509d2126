/** The arrow keys along the line, as the interface is written. */

/** Whether an arrow points on along the line or back against it; undefined for other keys and with Shift or Ctrl. */
export function turn({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>):
  'on' | 'back' | undefined {
  if (shiftKey || ctrlKey || metaKey || altKey) return undefined;
  const isMirrored = document.documentElement.dir === 'rtl';
  if (key === 'ArrowLeft') return isMirrored ? 'on' : 'back';
  if (key === 'ArrowRight') return isMirrored ? 'back' : 'on';
  return undefined;
}
