import { html, nothing } from 'lit';
import { select } from './choice.js';
import { DIMENSIONS } from '../state/demographics.js';

/** Two selects for one demographic group: the dimension, then the group in it. `choose` is told {dimension, key}. */
export function groupChoice(group, choose, dimensions = DIMENSIONS) {
  const dimension = DIMENSIONS.find((entry) => entry.key === group.dimension);
  return html`
    ${select('People by', dimensions, group.dimension, (key) => choose(firstOf(key)))}
    ${dimension.groups.length > 1
      ? select('Group', dimension.groups, group.key, (key) => choose({ dimension: group.dimension, key }))
      : nothing}
  `;
}

const firstOf = (key) => ({ dimension: key, key: DIMENSIONS.find((entry) => entry.key === key).groups[0].key });
