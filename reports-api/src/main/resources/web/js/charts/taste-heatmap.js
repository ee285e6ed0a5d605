import { html } from 'lit';
import { ChartElement } from './chart-element.js';
import { choice } from './choice.js';
import { categoryAxis } from './axes.js';
import { tip, tooltipStyle } from './tooltip.js';
import { groupBy, together } from './weighted.js';
import { GENDERS, genderLabel, occupationLabel } from '../state/demographics.js';
import { count, percent, signed, stars } from '../base/format.js';

const WHO = [{ key: 'all', label: 'All' }, ...GENDERS, { key: 'gap', label: 'Women − men' }];
const MEASURES = [{ key: 'mean', label: 'Mean stars' }, { key: 'share', label: 'Share of ratings' }];
const FEWEST = 50;

/** Occupation by genre, coloured by how high or how much they rate it, for all, women, men, or the difference. */
class TasteHeatmap extends ChartElement {
  static properties = { who: { state: true }, measure: { state: true } };

  constructor() {
    super();
    this.who = 'all';
    this.measure = 'mean';
  }

  report = 'occupation_genre_gender';
  heading = 'Occupation by genre and gender';
  description = `What each occupation watches and how it rates it. Cells with fewer than ${FEWEST} ratings stay blank.`;
  columns = [
    { label: 'Occupation', value: (row) => row.occupation },
    { label: 'Genre', value: (row) => row.genre },
    { label: 'Gender', value: (row) => genderLabel(row.gender) },
    { label: 'Ratings', value: (row) => count(row.ratings), number: true },
    { label: 'Mean stars', value: (row) => stars(row.mean_rating), number: true },
    { label: 'Viewers', value: (row) => count(row.users), number: true },
  ];

  shown(rows) {
    return rows.map((row) => ({ ...row, occupation: occupationLabel(row.occupation_id, row.occupation) }));
  }

  controls() {
    return html`
      ${choice('Who', WHO, this.who, (key) => (this.who = key))}
      ${choice('Measure', MEASURES, this.measure, (key) => (this.measure = key))}
    `;
  }

  height(rows, { narrow }) {
    return (narrow ? 150 : 140) + groupBy(rows, (row) => row.occupation).size * (narrow ? 22 : 23);
  }

  option(rows, { palette, narrow }) {
    const occupations = [...new Set(rows.map((row) => row.occupation))].sort().reverse();
    const genres = [...new Set(rows.map((row) => row.genre))].sort();
    const value = this.#values(rows);
    const cells = occupations.flatMap((occupation, y) =>
      genres.flatMap((genre, x) => {
        const found = value(occupation, genre);
        return found === null ? [] : [[x, y, found]];
      }),
    );
    return {
      grid: { left: narrow ? 96 : 178, right: 12, top: 8, bottom: narrow ? 132 : 122 },
      tooltip: {
        ...tooltipStyle(palette),
        formatter: ({ data }) => this.#tip(rows, occupations[data[1]], genres[data[0]]),
      },
      xAxis: categoryAxis(palette, genres, { axisLabel: { interval: 0, rotate: narrow ? 90 : 45, fontSize: narrow ? 10 : 12 } }),
      yAxis: categoryAxis(palette, occupations, {
        axisLabel: { interval: 0, width: narrow ? 88 : 168, overflow: 'truncate', fontSize: narrow ? 10 : 12 },
      }),
      visualMap: this.#legend(cells, palette),
      series: [{ type: 'heatmap', data: cells, itemStyle: { borderColor: palette.surface, borderWidth: 1 } }],
    };
  }

  #legend(cells, palette) {
    const values = cells.map((cell) => cell[2]);
    const far = Math.max(...values.map(Math.abs), 0.01);
    const isGap = this.who === 'gap';
    const said = this.measure === 'mean' ? ((value) => `${isGap ? signed(value) : stars(value)} ★`) : (value) => `${isGap && value > 0 ? '+' : ''}${percent(value)}`;
    return {
      min: isGap ? -far : Math.min(...values),
      max: isGap ? far : Math.max(...values),
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemHeight: 160,
      itemWidth: 12,
      precision: 3,
      text: [said(isGap ? far : Math.max(...values)), said(isGap ? -far : Math.min(...values))],
      textStyle: { color: palette.muted },
      hoverLink: false,
      inRange: { color: isGap ? palette.diverging : palette.scale },
    };
  }

  /** The value of a cell, or null where too few rated. */
  #values(rows) {
    if (this.who === 'gap') {
      const women = this.#valuesOf(rows.filter((row) => row.gender === 'F'));
      const men = this.#valuesOf(rows.filter((row) => row.gender === 'M'));
      return (occupation, genre) => {
        const pair = [women(occupation, genre), men(occupation, genre)];
        return pair.includes(null) ? null : pair[0] - pair[1];
      };
    }
    return this.#valuesOf(this.who === 'all' ? rows : rows.filter((row) => row.gender === this.who));
  }

  #valuesOf(rows) {
    const cells = groupBy(rows, (row) => `${row.occupation}|${row.genre}`);
    const totals = groupBy(rows, (row) => row.occupation);
    return (occupation, genre) => {
      const cell = together(cells.get(`${occupation}|${genre}`) ?? []);
      if (cell.ratings < FEWEST) return null;
      return this.measure === 'mean' ? cell.mean_rating : cell.ratings / together(totals.get(occupation)).ratings;
    };
  }

  #tip(rows, occupation, genre) {
    const inCell = rows.filter((row) => row.occupation === occupation && row.genre === genre);
    return tip(`${occupation}, ${genre}`, inCell.map((row) => [
      genderLabel(row.gender),
      `mean ${stars(row.mean_rating)}, ${count(row.ratings)} ratings by ${count(row.users)}`,
    ]));
  }
}

customElements.define('rs-taste-heatmap', TasteHeatmap);
