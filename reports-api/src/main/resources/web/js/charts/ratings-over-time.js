import { html } from 'lit';
import { ChartElement } from './chart-element.js';
import { choice, select } from './choice.js';
import { categoryAxis, legend, valueAxis } from './axes.js';
import { STEPS, bucketOf, bucketsBetween, sensibleStep } from './time-buckets.js';
import { tip, tooltipStyle } from './tooltip.js';
import { groupBy, together } from './weighted.js';
import { GENDERS, genderLabel } from '../state/demographics.js';
import { count, stars } from '../base/format.js';

const MEASURES = [{ key: 'ratings', label: 'Ratings' }, { key: 'mean_rating', label: 'Mean stars' }];
const WHOLE = { key: '', label: 'Whole time' };

/** Ratings over time by gender, in days, weeks or months, with a zoom. */
class RatingsOverTime extends ChartElement {
  static properties = { measure: { state: true }, step: { state: true }, year: { state: true } };

  constructor() {
    super();
    this.measure = 'ratings';
    this.step = null;
    this.year = '';
  }

  report = 'ratings_by_day';
  heading = 'Ratings over time, by gender';
  columns = [
    { label: 'Day', value: (row) => row.day },
    { label: 'Gender', value: (row) => genderLabel(row.gender) },
    { label: 'Ratings', value: (row) => count(row.ratings), number: true },
    { label: 'Mean stars', value: (row) => stars(row.mean_rating), number: true },
    { label: 'Viewers', value: (row) => count(row.users), number: true },
  ];

  get description() {
    return `How many ratings women and men gave, and how high. Drag the strip below to zoom.`;
  }

  get #days() {
    return (this.loader.value?.rows ?? []).map((row) => row.day.slice(0, 10)).sort();
  }

  controls() {
    const days = this.#days;
    const years = [...new Set(days.map((day) => day.slice(0, 4)))].map((year) => ({ key: year, label: year }));
    return html`
      ${choice('Measure', MEASURES, this.measure, (key) => (this.measure = key))}
      ${choice('Step', STEPS, this.#stepFor(days), (key) => (this.step = key))}
      ${select('Time', [WHOLE, ...years], this.year, (key) => (this.year = key))}
    `;
  }

  #stepFor(days) {
    return this.step ?? (days.length ? sensibleStep(days[0], days.at(-1)) : 'week');
  }

  option(rows, { palette, narrow }) {
    const days = this.#days;
    const step = this.#stepFor(days);
    const all = bucketsBetween(bucketOf(days[0], step), bucketOf(days.at(-1), step), step);
    const cells = groupBy(rows, (row) => `${row.gender} ${bucketOf(row.day.slice(0, 10), step)}`);
    const cell = (gender, bucket) => together(cells.get(`${gender} ${bucket}`) ?? []);
    const inYear = all.filter((bucket) => bucket.startsWith(this.year));
    const label = MEASURES.find((entry) => entry.key === this.measure).label;
    return {
      grid: { left: narrow ? 44 : 56, right: 16, top: 34, bottom: 76 },
      legend: legend(palette),
      tooltip: {
        ...tooltipStyle(palette),
        trigger: 'axis',
        formatter: (points) => this.#tip(points[0].axisValue, step, cell),
      },
      xAxis: categoryAxis(palette, all, { boundaryGap: false, axisLabel: { color: palette.muted, hideOverlap: true } }),
      yAxis: valueAxis(palette, narrow ? '' : this.measure === 'ratings' ? `${label} a ${step}` : label, {
        nameGap: 42,
        ...(this.measure === 'mean_rating' ? { min: 1, max: 5 } : {}),
      }),
      dataZoom: [{
        type: 'slider', bottom: 8, height: 26, startValue: inYear[0] ?? all[0], endValue: inYear.at(-1) ?? all.at(-1),
        borderColor: palette.line, textStyle: { color: palette.muted }, brushSelect: false,
        fillerColor: `${palette.film}22`, dataBackground: strip(palette.line), selectedDataBackground: strip(palette.film),
      }],
      series: GENDERS.map((gender) => ({
        name: gender.label,
        type: 'line',
        showSymbol: false,
        lineStyle: { width: 2, type: gender.key === 'F' ? 'solid' : [6, 3] },
        color: gender.key === 'F' ? palette.women : palette.men,
        areaStyle: this.measure === 'ratings' ? { opacity: 0.08 } : undefined,
        data: all.map((bucket) => cell(gender.key, bucket)[this.measure]),
      })),
    };
  }

  #tip(bucket, step, cell) {
    const heading = { day: bucket, week: `Week of ${bucket}`, month: bucket.slice(0, 7) }[step];
    return tip(heading, GENDERS.map((gender) => {
      const { ratings, mean_rating: mean } = cell(gender.key, bucket);
      return [gender.label, `${count(ratings)} ratings, mean ${stars(mean)}`];
    }));
  }
}

const strip = (color) => ({ lineStyle: { color }, areaStyle: { color, opacity: 0.25 } });

customElements.define('rs-ratings-over-time', RatingsOverTime);
