import { html } from 'lit';
import { ChartElement } from './chart-element.js';
import { choice } from './choice.js';
import { tip, tooltipStyle } from './tooltip.js';
import { albersUsa } from '../geo/albers-usa.js';
import { stateOutlines } from '../geo/us-map.js';
import { wholeReport } from '../api/reports.js';
import { compact, count, stars } from '../base/format.js';

const MEASURES = [
  { key: 'ratings', label: 'Ratings', said: compact, shade: Math.log10 },
  { key: 'users', label: 'Viewers', said: compact, shade: Math.log10 },
  { key: 'mean_rating', label: 'Mean stars', said: (mean) => `${stars(mean)} ★`, shade: (mean) => mean },
];
const FEWEST = 100;
const LARGEST_DOT = 0.012;

/**
 * Where the ratings come from: states filled by the measure, and a dot for each three-digit ZIP area. Counts are shaded by
 * their logarithm, since a few states hold most of them.
 */
class UsRatingsMap extends ChartElement {
  static properties = { measure: { state: true }, dots: { state: true } };

  constructor() {
    super();
    this.measure = 'ratings';
    this.dots = true;
    this.areas = [];
    this.outlines = null;
  }

  report = 'ratings_by_state';
  heading = 'Where the ratings come from';
  columns = [
    { label: 'State', value: (row) => this.#name(row.state) },
    { label: 'Ratings', value: (row) => count(row.ratings), number: true },
    { label: 'Mean stars', value: (row) => stars(row.mean_rating), number: true },
    { label: 'Viewers', value: (row) => count(row.users), number: true },
  ];

  get description() {
    return this.measure === 'mean_rating'
      ? `States by their mean, where there are ${FEWEST} ratings; dots are three-digit ZIP areas, larger with more ratings.`
      : 'States by colour, on a logarithmic scale; dots are three-digit ZIP areas, larger with more ratings.';
  }

  async prepare() {
    const [outlines, areas] = await Promise.all([stateOutlines(), wholeReport('ratings_by_zip3', {})]);
    this.outlines = outlines;
    this.areas = areas.rows.flatMap(placed);
  }

  controls() {
    return html`
      ${choice('Measure', MEASURES, this.measure, (key) => (this.measure = key))}
      <label class="check">
        <input type="checkbox" .checked=${this.dots} @change=${(event) => (this.dots = event.target.checked)} /> ZIP areas
      </label>
      <a class="check" href="/v1/reports/ratings_by_zip3?format=csv&limit=10000" download="ratings_by_zip3.csv">CSV of ZIP areas</a>
    `;
  }

  height(_rows, { width }) {
    return Math.max(280, Math.min(620, Math.round(width * 0.62) + 50));
  }

  #name(postal) {
    return this.outlines?.features.find((state) => state.properties.name === postal)?.properties.fullName ?? postal;
  }

  option(rows, { palette, echarts, width }) {
    echarts.registerMap('us-states', { geoJSON: this.outlines });
    const measure = MEASURES.find((entry) => entry.key === this.measure);
    const drawn = new Set(this.outlines.features.map((state) => state.properties.name));
    const enough = rows.filter((row) => drawn.has(row.state) && (this.measure !== 'mean_rating' || row.ratings >= FEWEST));
    const values = enough.map((row) => row[this.measure]);
    return {
      tooltip: { ...tooltipStyle(palette), formatter: ({ name, data, seriesType }) => this.#tip(rows, name, data, seriesType) },
      visualMap: {
        seriesIndex: 0,
        hoverLink: false,
        min: measure.shade(Math.min(...values)),
        max: measure.shade(Math.max(...values)),
        text: [measure.said(Math.max(...values)), measure.said(Math.min(...values))],
        orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 160, itemWidth: 12, precision: 3,
        textStyle: { color: palette.muted },
        inRange: { color: palette.scale },
      },
      geo: {
        map: 'us-states',
        projection: { project: (point) => point, unproject: (point) => point },
        left: 4, right: 4, top: 4, bottom: 40,
        itemStyle: { areaColor: palette.empty, borderColor: palette.surface, borderWidth: 0.8 },
        emphasis: { label: { show: false }, itemStyle: { areaColor: 'inherit', borderColor: palette.ink, borderWidth: 1.5 } },
      },
      series: [
        { type: 'map', geoIndex: 0, data: enough.map((row) => ({ name: row.state, value: measure.shade(row[this.measure]) })) },
        ...(this.dots ? [this.#dots(palette, width)] : []),
      ],
    };
  }

  #dots(palette, width) {
    const most = Math.max(...this.areas.map((area) => area.row.ratings));
    return {
      type: 'scatter',
      coordinateSystem: 'geo',
      data: this.areas,
      symbolSize: (_value, { data }) => 2 + LARGEST_DOT * width * Math.sqrt(data.row.ratings / most),
      itemStyle: { color: palette.book, opacity: 0.75, borderColor: palette.surface, borderWidth: 0.6 },
    };
  }

  #tip(rows, name, data, seriesType) {
    if (seriesType === 'scatter') return tip(`ZIP ${data.row.zip3}xx, ${this.#name(data.row.state)}`, facts(data.row));
    const row = rows.find((entry) => entry.state === name);
    return tip(this.#name(name), row ? facts(row) : [['Ratings', 'none']]);
  }
}

const facts = (row) => [['Ratings', count(row.ratings)], ['Viewers', count(row.users)], ['Mean stars', stars(row.mean_rating)]];

function placed(row) {
  if (row.latitude == null || row.longitude == null) return [];
  const place = albersUsa(row.longitude, row.latitude);
  return place ? [{ value: place, row }] : [];
}

customElements.define('rs-us-ratings-map', UsRatingsMap);
