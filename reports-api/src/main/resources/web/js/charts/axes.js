import { compact } from '../base/format.js';

/** A value axis in the page's look. */
export const valueAxis = (palette, name, extra = {}) => ({
  type: 'value',
  name,
  nameLocation: 'middle',
  nameGap: 34,
  nameTextStyle: { color: palette.muted },
  axisLabel: { color: palette.muted, formatter: compact },
  splitLine: { lineStyle: { color: palette.line } },
  ...extra,
});

/** A category axis in the page's look. */
export const categoryAxis = (palette, data, extra = {}) => ({
  type: 'category',
  data,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: palette.line } },
  ...extra,
  axisLabel: { color: palette.ink, ...extra.axisLabel },
});

/** A legend in the page's look. */
export const legend = (palette, extra = {}) => ({
  top: 0,
  icon: 'roundRect',
  itemWidth: 14,
  itemHeight: 10,
  textStyle: { color: palette.ink },
  inactiveColor: palette.line,
  ...extra,
});
