import { getJson, urlOf } from './client.js';

const PAGE = 1000;
const WHOLE = 10_000;
const MOST_PAGES = 50;

/** All rows of a report (every page of it, in order) and the data snapshot they come from. */
export async function wholeReport(name, filters, signal) {
  const rows = [];
  let cursor = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await getJson(`/v1/reports/${name}`, { ...filters, limit: PAGE, cursor }, signal);
    rows.push(...answer.rows);
    cursor = answer.next_cursor;
    if (!cursor) return { rows, snapshot: answer.data_snapshot };
  }
  throw new Error(`The report ${name} has more than ${MOST_PAGES * PAGE} rows; ask for fewer with a filter.`);
}

/** Where the same rows can be had as CSV, in one answer: no chart's report holds more. */
export const csvAddress = (name, filters) => urlOf(`/v1/reports/${name}`, { ...filters, format: 'csv', limit: WHOLE });
