/** How the texts of the list stand: rows beside a text, rows across the window, or cards. */
export type Look = 'side' | 'rows' | 'cards';
