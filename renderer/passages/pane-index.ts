/** Which of the panes is meant: the first one in reading order, or the second. */
export type PaneIndex = 0 | 1;
