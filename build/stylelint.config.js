// The style rules: a window that mirrors has no left and no right, only start and end.

/* Four-value shorthands name left and right by position, so the second and the fourth value must agree. */
const unequalSides = '/^[^\\s()]+\\s+([^\\s()]+)\\s+[^\\s()]+\\s+(?!\\1$)[^\\s()]+$/';

export default {
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'property-disallowed-list': [
      ['/(^|-)(left|right)(-|$)/'],
      {
        message: (name) =>
          `"${name}" does not mirror: use the logical property (…-inline-start/end).`,
      },
    ],
    'declaration-property-value-disallowed-list': [
      {
        '/^(text-align|text-align-last|float|clear|caption-side)$/': ['left', 'right'],
        '/^(margin|padding|inset|scroll-margin|scroll-padding|border-(width|style|color))$/': [
          unequalSides,
        ],
        direction: ['/./'],
        '/./': ['/https?:/'],
      },
      {
        message: (name, value) =>
          `"${name}: ${value}": use logical values (start, end; …-inline for sides); direction belongs to the dir attribute; nothing is fetched from elsewhere.`,
      },
    ],
    'at-rule-disallowed-list': ['charset'],
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'font-family-no-missing-generic-family-keyword': true,
    'function-calc-no-unspaced-operator': true,
    'no-duplicate-at-import-rules': true,
    'no-duplicate-selectors': true,
    'no-invalid-double-slash-comments': true,
    'property-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    'unit-no-unknown': true,
  },
};
