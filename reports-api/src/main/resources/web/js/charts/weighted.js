/** Adds rows of {ratings, mean_rating} up: the sum, and the mean weighted by ratings (null where there are none). */
export function together(rows) {
  const ratings = rows.reduce((sum, row) => sum + row.ratings, 0);
  const stars = rows.reduce((sum, row) => sum + row.ratings * row.mean_rating, 0);
  return { ratings, mean_rating: ratings ? stars / ratings : null };
}

/** Rows by key. */
export function groupBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
