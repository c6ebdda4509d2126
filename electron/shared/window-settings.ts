/** What the first window needs of the settings, as plain data: it opens before the schemas are loaded. */

/** `system` follows the system's light, dark and contrast; `contrast` its light or dark with the most contrast. */
export const themes = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;

/** How large the whole window can be drawn, as a factor. */
export const zoomLimits = { least: 1, most: 4 } as const;
