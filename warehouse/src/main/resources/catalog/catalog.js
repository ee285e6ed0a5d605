// Searches the catalogue in the page: search.js has set globalThis.catalogIndex. Texts are set as text, never as HTML.
(() => {
  const MOST = 20;
  const field = document.getElementById('search');
  const found = document.getElementById('found');
  const count = document.getElementById('found-count');
  const list = document.getElementById('found-list');
  const kinds = { view: 0, column: 1, table: 2 };

  const rank = (entry, words) => {
    const name = entry.name.toLowerCase();
    const all = `${name} ${entry.text.toLowerCase()}`;
    if (!words.every((word) => all.includes(word))) return -1;
    const last = name.slice(name.lastIndexOf('.') + 1);
    const named = words.every((word) => name.includes(word));
    const exact = words.some((word) => last === word || name === word);
    return (named ? 0 : 2) + (exact ? 0 : 1);
  };

  const search = (text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return null;
    return globalThis.catalogIndex
      .map((entry, place) => ({ entry, place, rank: rank(entry, words) }))
      .filter((hit) => hit.rank >= 0)
      .sort((a, b) => a.rank - b.rank || kinds[a.entry.kind] - kinds[b.entry.kind] || a.place - b.place)
      .map((hit) => hit.entry);
  };

  const item = (entry) => {
    const link = document.createElement('a');
    link.href = entry.href;
    const name = document.createElement('code');
    name.textContent = entry.name;
    const note = document.createElement('small');
    note.textContent = `${entry.kind}${entry.text ? `: ${entry.text}` : ''}`;
    link.append(name, note);
    const row = document.createElement('li');
    row.append(link);
    return row;
  };

  const show = () => {
    const hits = search(field.value);
    found.hidden = hits === null;
    if (hits === null) return;
    count.textContent = hits.length > MOST ? `${hits.length} found, the first ${MOST}` : `${hits.length} found`;
    list.replaceChildren(...hits.slice(0, MOST).map(item));
  };

  const links = () => [...list.querySelectorAll('a')];

  const close = () => {
    found.hidden = true;
  };

  const step = (event) => {
    const all = links();
    const here = all.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      close();
      field.focus();
    } else if (event.key === 'ArrowDown' && all.length > 0) {
      all[Math.min(here + 1, all.length - 1)].focus();
      event.preventDefault();
    } else if (event.key === 'ArrowUp' && here >= 0) {
      (here === 0 ? field : all[here - 1]).focus();
      event.preventDefault();
    }
  };

  const form = field.form;
  field.addEventListener('input', show);
  form.addEventListener('keydown', step);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  form.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  list.addEventListener('click', close);
  document.addEventListener('click', (event) => {
    if (!form.contains(event.target)) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.target.matches('input')) {
      field.focus();
      event.preventDefault();
    }
  });
})();
