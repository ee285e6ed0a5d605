import { ChartElement } from './chart-element.js';
import { choice } from './choice.js';
import { categoryAxis, legend, valueAxis } from './axes.js';
import { tip, tooltipStyle } from './tooltip.js';
import { groupBy, together } from './weighted.js';
import { occupationLabel } from '../state/demographics.js';
import { compact, count, percent } from '../base/format.js';

const MEASURES = [{ key: 'share', label: 'Share' }, { key: 'ratings', label: 'Ratings' }];
const LOVED = 4;

/** How each occupation's ratings spread over one to five stars. */
class StarsByOccupation extends ChartElement {
  static properties = { measure: { state: true } };

  constructor() {
    super();
    this.measure = 'share';
  }

  report = 'rating_distribution';
  heading = 'Stars given, by occupation';
  columns = [
    { label: 'Occupation', value: (row) => named(row) },
    { label: 'Stars', value: (row) => row.rating, number: true },
    { label: 'Ratings', value: (row) => count(row.ratings), number: true },
    { label: 'Share', value: (row) => percent(row.share), number: true },
  ];

  get description() {
    return this.measure === 'share'
      ? 'One bar an occupation, the most generous at the top: the share of 4 and 5 stars decides the order.'
      : 'One bar an occupation, as long as it has ratings, the most at the top.';
  }

  get filters() {
    return { dimension: 'occupation' };
  }

  controls() {
    return choice('Measure', MEASURES, this.measure, (key) => (this.measure = key));
  }

  height(rows, { narrow }) {
    return 70 + groupBy(rows, (row) => row.group_key).size * (narrow ? 24 : 22);
  }

  option(rows, { palette, narrow }) {
    const weight = this.measure === 'share' ? loved : (group) => together(group).ratings;
    const groups = [...groupBy(rows, named)].sort((one, other) => weight(one[1]) - weight(other[1]));
    const cell = (group, rating) => group.find((row) => row.rating === rating);
    const isShare = this.measure === 'share';
    return {
      grid: { left: narrow ? 118 : 178, right: 18, top: 34, bottom: 34 },
      legend: legend(palette, narrow ? { itemGap: 6 } : {}),
      tooltip: {
        ...tooltipStyle(palette),
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        formatter: (points) => this.#tip(groups[points[0].dataIndex]),
      },
      xAxis: valueAxis(palette, '', isShare
        ? { max: 1, axisLabel: { color: palette.muted, formatter: (value) => `${Math.round(100 * value)} %` } }
        : { axisLabel: { color: palette.muted, formatter: compact } }),
      yAxis: categoryAxis(palette, groups.map(([label]) => label), {
        axisLabel: { width: narrow ? 108 : 168, overflow: 'truncate', fontSize: narrow ? 11 : 12 },
      }),
      series: [1, 2, 3, 4, 5].map((rating) => ({
        name: narrow ? `${rating} ★` : `${rating} ${rating === 1 ? 'star' : 'stars'}`,
        type: 'bar',
        stack: 'stars',
        barWidth: '72%',
        color: palette.scale[rating - 1],
        itemStyle: { borderColor: palette.surface, borderWidth: 0.5 },
        data: groups.map(([, group]) => cell(group, rating)?.[this.measure] ?? 0),
      })),
    };
  }

  #tip([label, rows]) {
    const sorted = [...rows].sort((one, other) => other.rating - one.rating);
    return tip(label, sorted.map((row) => ['★'.repeat(row.rating), `${percent(row.share)} (${count(row.ratings)})`]));
  }
}

const named = (row) => occupationLabel(row.group_key, row.group_label);
const loved = (rows) => rows.filter((row) => row.rating >= LOVED).reduce((sum, row) => sum + row.share, 0);

customElements.define('rs-stars-by-occupation', StarsByOccupation);
