const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

/** 1234567 -> "1,234,567". */
export const count = (value) => (value == null ? '–' : whole.format(value));

/** 1234567 -> "1.2M", for axes. */
export const compact = (value) => short.format(value);

/** 3.5812 -> "3.58". */
export const stars = (value) => (value == null ? '–' : value.toFixed(2));

/** 0.3519 -> "35.2 %". */
export const percent = (value) => (value == null ? '–' : `${(100 * value).toFixed(1)} %`);

/** 0.213 -> "+0.21", with a true minus sign. */
export const signed = (value) => (value == null ? '–' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`);

/** ["A", "B", "C", "D", "E"] -> "A, B, C and 2 more". */
export const listed = (names, most = 3) =>
  names.length <= most + 1 ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;

/** "1 rating", "2 ratings". */
export const plural = (value, noun) => `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
