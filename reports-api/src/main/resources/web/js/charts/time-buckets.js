const DAY = 86_400_000;

export const STEPS = [
  { key: 'day', label: 'Days' },
  { key: 'week', label: 'Weeks' },
  { key: 'month', label: 'Months' },
];

/** The step at which a span of days stays readable: at most some 160 points. */
export function sensibleStep(firstDay, lastDay) {
  const days = (Date.parse(lastDay) - Date.parse(firstDay)) / DAY + 1;
  if (days <= 160) return 'day';
  return days <= 160 * 7 ? 'week' : 'month';
}

/** The first day (ISO) of the step a day falls into; weeks begin on Monday. */
export function bucketOf(day, step) {
  if (step === 'day') return day;
  if (step === 'month') return `${day.slice(0, 7)}-01`;
  const time = Date.parse(day);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return isoDay(time - sinceMonday * DAY);
}

/** Every bucket from the first to the last, the empty ones too. */
export function bucketsBetween(first, last, step) {
  const buckets = [];
  for (let bucket = first; bucket <= last; bucket = after(bucket, step)) buckets.push(bucket);
  return buckets;
}

function after(bucket, step) {
  if (step === 'day') return isoDay(Date.parse(bucket) + DAY);
  if (step === 'week') return isoDay(Date.parse(bucket) + 7 * DAY);
  const date = new Date(bucket);
  return isoDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
}

const isoDay = (time) => new Date(time).toISOString().slice(0, 10);
