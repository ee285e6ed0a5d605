import { ChartElement } from './chart-element.js';
import { groupChoice } from './group-choice.js';
import { categoryAxis, legend, valueAxis } from './axes.js';
import { tip, tooltipStyle } from './tooltip.js';
import { DIMENSIONS, groupLabel } from '../state/demographics.js';
import { groupOf } from '../state/group.js';
import { count, signed, stars } from '../base/format.js';

const SHOWN = 15;
/** The report has no list of everyone: without a viewer it starts at women. */
const GROUPED = DIMENSIONS.filter((dimension) => dimension.key !== 'all');
const FIRST = { dimension: 'gender', key: 'F' };

const grouped = (group) => (group.dimension === 'all' ? FIRST : group);

/** The films a group rates highest, each beside what everyone gives it. */
class TopFilms extends ChartElement {
  static properties = { viewer: { attribute: false }, group: { state: true } };

  constructor() {
    super();
    this.viewer = null;
    this.group = FIRST;
  }

  willUpdate(changed) {
    if (changed.has('viewer')) this.group = grouped(groupOf(this.viewer));
  }

  report = 'top_movies_by_demographic';
  heading = 'Top films of a group';
  columns = [
    { label: 'Place', value: (row) => row.place, number: true },
    { label: 'Film', value: (row) => titled(row) },
    { label: 'Group’s mean, shrunk', value: (row) => stars(row.shrunk_mean), number: true },
    { label: 'Lift', value: (row) => signed(row.lift), number: true },
    { label: 'Plain mean', value: (row) => stars(row.mean_rating), number: true },
    { label: 'Ratings', value: (row) => count(row.ratings), number: true },
  ];

  get description() {
    return `What ${groupLabel(this.group.dimension, this.group.key).toLowerCase()} rate highest, beside all viewers. Means are shrunk, so a few high ratings do not win.`;
  }

  get filters() {
    return { dimension: this.group.dimension, group_key: this.group.key };
  }

  controls() {
    return groupChoice(this.group, (group) => (this.group = group), GROUPED);
  }

  shown(rows) {
    return [...rows].sort((one, other) => one.place - other.place).slice(0, SHOWN);
  }

  height(rows) {
    return 90 + rows.length * 38;
  }

  option(rows, { palette, narrow, width }) {
    const films = [...rows].reverse();
    const group = groupLabel(this.group.dimension, this.group.key);
    const everyone = (row) => row.shrunk_mean - row.lift;
    const all = films.flatMap((row) => [row.shrunk_mean, everyone(row)]);
    const dot = (name, color, value, itemStyle) => ({
      name, type: 'scatter', color, itemStyle, symbolSize: 12, z: 3, data: films.map((row, y) => [value(row), y]),
    });
    return {
      grid: { left: 14, right: 22, top: 40, bottom: 50 },
      legend: legend(palette, { icon: undefined }),
      tooltip: { ...tooltipStyle(palette), trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: (points) => this.#tip(films[points[0].value[1] ?? points[0].dataIndex]) },
      xAxis: valueAxis(palette, 'Mean stars', {
        nameGap: 28, min: Math.floor(10 * Math.min(...all) - 0.5) / 10, max: Math.ceil(10 * Math.max(...all) + 0.5) / 10,
        axisLabel: { color: palette.muted, formatter: (value) => value.toFixed(1) },
      }),
      yAxis: categoryAxis(palette, films.map(titled), {
        axisLine: { show: false },
        axisLabel: { inside: true, verticalAlign: 'bottom', padding: [0, 0, 9, -6], fontSize: narrow ? 11 : 12, width: width - 40, overflow: 'truncate' },
        z: 5,
      }),
      series: [
        this.#bars(films, everyone, palette),
        dot('All viewers', palette.muted, everyone, { color: palette.surface, borderColor: palette.muted, borderWidth: 2 }),
        dot(group, palette.film, (row) => row.shrunk_mean, { color: palette.film }),
      ],
    };
  }

  /** The line from all viewers' mean to the group's. */
  #bars(films, everyone, palette) {
    return {
      type: 'custom',
      silent: true,
      data: films.map((row, y) => [everyone(row), row.shrunk_mean, y]),
      encode: { x: [0, 1], y: 2 },
      renderItem: (_params, api) => {
        const [from, to] = [api.coord([api.value(0), api.value(2)]), api.coord([api.value(1), api.value(2)])];
        return {
          type: 'line',
          shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
          style: { stroke: palette.film, lineWidth: 3, opacity: 0.45 },
        };
      },
    };
  }

  #tip(row) {
    return tip(titled(row), [
      ['Mean, shrunk', stars(row.shrunk_mean)], ['Against all viewers', signed(row.lift)],
      ['Plain mean', stars(row.mean_rating)], ['Ratings', count(row.ratings)],
    ]);
  }
}

const titled = (row) => (row.release_year ? `${row.title} (${row.release_year})` : row.title);

customElements.define('rs-top-films', TopFilms);
