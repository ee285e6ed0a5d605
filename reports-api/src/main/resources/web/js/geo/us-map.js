import { getJson } from '../api/client.js';
import { features } from './topology.js';
import { postalOf } from './states.js';

let outlines = null;

/** The states as GeoJSON in map pixels, each feature named by its postal code with the full name beside it. Read once. */
export function stateOutlines() {
  outlines ??= getJson('/geo/states-albers-10m.json').then(readStates);
  return outlines;
}

function readStates(topology) {
  const states = features(topology, 'states');
  const known = states.features.filter((feature) => postalOf(feature.id));
  for (const feature of known) {
    feature.properties = { name: postalOf(feature.id), fullName: feature.properties.name };
  }
  return { ...states, features: known };
}
