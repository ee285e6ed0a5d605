/**
 * A tooltip's content as elements rather than text, so that no title in the data can be read as markup and the page needs
 * no inline styles.
 */
export function tip(heading, lines) {
  const box = document.createElement('div');
  box.className = 'tip';
  box.append(element('strong', heading));
  const list = document.createElement('dl');
  for (const [label, value] of lines) list.append(element('dt', label), element('dd', value));
  box.append(list);
  return box;
}

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** How every chart's tooltip looks. */
export const tooltipStyle = (palette) => ({
  confine: true,
  backgroundColor: palette.surface,
  borderColor: palette.line,
  padding: [8, 12],
  textStyle: { color: palette.ink, fontFamily: palette.font, fontSize: 13 },
});
