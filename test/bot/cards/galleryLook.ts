/** How Teams looks, near enough to judge a card by: colours, sizes and spacing of its three themes. */
export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

interface Colors {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly subtle: string;
  readonly line: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly fills: Readonly<Record<'emphasis' | 'accent' | 'good' | 'warning' | 'attention', string>>;
}

const COLORS: Readonly<Record<Theme, Colors>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    line: '#e0e0e0',
    accent: '#5b5fc7',
    good: '#237b4b',
    warning: '#8a5a00',
    attention: '#c4314b',
    fills: {
      emphasis: '#f5f5f5',
      accent: '#e8ebfa',
      good: '#e7f2da',
      warning: '#fbf0dd',
      attention: '#fcf4f6',
    },
  },
  dark: {
    page: '#141414',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    line: '#474747',
    accent: '#9299f7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9526b',
    fills: {
      emphasis: '#1f1f1f',
      accent: '#2f2f4a',
      good: '#1f3324',
      warning: '#463100',
      attention: '#3e1f25',
    },
  },
  contrast: {
    page: '#000000',
    card: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    line: '#ffffff',
    accent: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ff5f5f',
    fills: {
      emphasis: '#000000',
      accent: '#000000',
      good: '#000000',
      warning: '#000000',
      attention: '#000000',
    },
  },
};

const color = (name: string) => ({
  default: `var(--${name})`,
  subtle: `var(--${name === 'text' ? 'subtle' : name})`,
});
const foregroundColors = {
  default: color('text'),
  dark: color('text'),
  light: color('text'),
  accent: color('accent'),
  good: color('good'),
  warning: color('warning'),
  attention: color('attention'),
};
const style = (name: string) => ({ backgroundColor: `var(--fill-${name})`, foregroundColors });

/** The host config of Teams' cards, its colours as CSS variables. */
export const galleryHostConfig = {
  fontFamily: 'inherit',
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  supportsInteractivity: true,
  fontTypes: {
    default: {
      fontFamily: 'inherit',
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: 'monospace',
      fontSizes: { small: 12, default: 13, medium: 15, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
  },
  containerStyles: Object.fromEntries(
    ['default', 'emphasis', 'accent', 'good', 'warning', 'attention'].map((name) => [name, style(name)]),
  ),
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  inputs: {
    label: {
      inputSpacing: 4,
      requiredInputs: { weight: 'bolder', color: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder', color: 'default' },
    },
    errorMessage: { color: 'attention', spacing: 'small', weight: 'default' },
  },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 12 },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
};

/** The style sheet of one theme. */
export function galleryCss(theme: Theme): string {
  const { fills, card, page, text, subtle, line, accent, good, warning, attention } = COLORS[theme];
  const variables = Object.entries({ card, page, text, subtle, line, accent, good, warning, attention })
    .map(([name, value]) => `--${name}: ${value};`)
    .concat(Object.entries(fills).map(([name, value]) => `--fill-${name}: ${value};`))
    .join(' ');
  const outlined = theme === 'contrast' ? '.card [style*="--fill-"] { outline: 1px solid var(--line); }' : '';
  return `
    :root { ${variables} --fill-default: transparent; }
    body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.4 'Segoe UI', 'Open Sans', 'DejaVu Sans', 'Noto Color Emoji', sans-serif; }
    section { padding: 8px 24px 24px; background: var(--page); }
    article { display: flex; gap: 24px; align-items: flex-start; padding-bottom: 24px; flex-wrap: wrap; }
    h2 { flex-basis: 100%; margin: 8px 0 0; font-size: 12px; font-weight: 400; color: var(--subtle); }
    .card { background: var(--card); border: 1px solid var(--line); border-radius: 6px; box-sizing: border-box; overflow: hidden; }
    .card p { margin: 0; } .card p + p { margin-top: 8px; }
    .card input:not([type=checkbox]), .card textarea, .card select { box-sizing: border-box; width: 100%; padding: 6px 8px; font: inherit; color: var(--text); background: var(--page); border: 1px solid var(--line); border-radius: 4px; }
    .card textarea { min-height: 76px; }
    .ac-pushButton { font: inherit; font-weight: 600; padding: 5px 12px; color: var(--text); background: var(--card); border: 1px solid var(--line); border-radius: 4px; white-space: nowrap; }
    .ac-pushButton.style-positive { background: var(--accent); border-color: var(--accent); color: var(--card); }
    .ac-pushButton.style-destructive { color: var(--attention); border-color: var(--attention); }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
    ${outlined}`;
}
