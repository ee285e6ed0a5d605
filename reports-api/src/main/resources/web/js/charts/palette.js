const NAMES = [
  'ink', 'muted', 'line', 'surface', 'film', 'book', 'women', 'men', 'empty',
  'scale-1', 'scale-2', 'scale-3', 'scale-4', 'scale-5',
  'low-2', 'low-1', 'middle', 'high-1', 'high-2',
];

/** The page's colours as the charts need them: the style sheet's custom properties, which follow light and dark. */
export function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const palette = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  palette.scale = [1, 2, 3, 4, 5].map((step) => palette[`scale-${step}`]);
  palette.diverging = ['low-2', 'low-1', 'middle', 'high-1', 'high-2'].map((name) => palette[name]);
  palette.font = style.getPropertyValue('--pico-font-family').trim();
  return palette;
}

/** Calls back when the reader's colour scheme changes; returns how to stop. */
export function onSchemeChange(callback) {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', callback);
  return () => scheme.removeEventListener('change', callback);
}
