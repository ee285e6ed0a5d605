import { html } from 'lit';
import { ChartElement } from './chart-element.js';
import { select } from './choice.js';
import { groupChoice } from './group-choice.js';
import { categoryAxis, valueAxis } from './axes.js';
import { tip, tooltipStyle } from './tooltip.js';
import { filmGenres } from '../api/vocabulary.js';
import { groupLabel } from '../state/demographics.js';
import { groupOf } from '../state/group.js';

const SHOWN = 10;

/** From a film genre to books, as a demographic group's tastes lead there. */
class CrossMedia extends ChartElement {
  static properties = { viewer: { attribute: false }, group: { state: true }, genre: { state: true } };

  constructor() {
    super();
    this.viewer = null;
    this.group = groupOf(null);
    this.genre = 'Sci-Fi';
    this.genres = ['Sci-Fi'];
  }

  willUpdate(changed) {
    if (!changed.has('viewer')) return;
    this.group = groupOf(this.viewer);
    this.genre = this.viewer?.genres[0] ?? this.genre;
  }

  report = 'cross_media';
  heading = 'From film genre to books';
  columns = [
    { label: 'Place', value: (row) => row.place, number: true },
    { label: 'Book', value: (row) => row.title },
    { label: 'Authors', value: (row) => row.authors },
    { label: 'Score', value: (row) => row.score.toFixed(3), number: true },
  ];

  get description() {
    return `The books that ${this.genre} films lead ${groupLabel(this.group.dimension, this.group.key).toLowerCase()} to, by genre bridge and the books’ own ratings.`;
  }

  get filters() {
    return { movie_genre: this.genre, dimension: this.group.dimension, group_key: this.group.key };
  }

  async prepare() {
    this.genres = await filmGenres();
  }

  controls() {
    const genres = this.genres.map((genre) => ({ key: genre, label: genre }));
    return html`
      ${select('Film genre', genres, this.genre, (key) => (this.genre = key))}
      ${groupChoice(this.group, (group) => (this.group = group))}
    `;
  }

  shown(rows) {
    return [...rows].sort((one, other) => one.place - other.place).slice(0, SHOWN);
  }

  height(rows, { narrow }) {
    return 70 + rows.length * (narrow ? 44 : 56);
  }

  option(rows, { palette, narrow, width }) {
    const books = [...rows].reverse();
    return {
      grid: { left: 14, right: 46, top: 18, bottom: 46 },
      tooltip: { ...tooltipStyle(palette), trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: (points) => this.#tip(books[points[0].dataIndex]) },
      xAxis: valueAxis(palette, 'Score', { nameGap: 28, min: 0 }),
      yAxis: categoryAxis(palette, books.map((row) => labelled(row)), {
        axisLine: { show: false },
        axisLabel: {
          inside: true, verticalAlign: 'bottom', padding: [0, 0, 8, -6], fontSize: narrow ? 11 : 12,
          width: width - 70, overflow: 'truncate',
        },
        z: 5,
      }),
      series: [{
        type: 'bar', color: palette.book, barWidth: 8, itemStyle: { borderRadius: 4 },
        label: { show: true, position: 'right', color: palette.muted, formatter: ({ value }) => value.toFixed(2) },
        data: books.map((row) => row.score),
      }],
    };
  }

  #tip(row) {
    return tip(row.title, [['By', row.authors ?? '–'], ['Score', row.score.toFixed(3)], ['Place', String(row.place)]]);
  }
}

const labelled = (row) => (row.authors ? `${row.title} · ${row.authors}` : row.title);

customElements.define('rs-cross-media', CrossMedia);
