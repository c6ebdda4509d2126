/** Which part of a dialog gets the keyboard when it opens; without one it is the button that closes it. */

/** A ref. Browsers give a dialog's focus to what has this attribute, which React does not write. */
export function firstFocus(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
}
