import { ageGroupOf } from './demographics.js';

/** The demographic group that dashboards show for a viewer: as narrow as what was said allows. */
export function groupOf(viewer) {
  const age = viewer?.age ? ageGroupOf(Number(viewer.age))?.key : null;
  if (viewer?.gender && age) return { dimension: 'gender_age', key: `${viewer.gender}-${age}` };
  if (viewer?.gender) return { dimension: 'gender', key: viewer.gender };
  if (age) return { dimension: 'age_group', key: age };
  if (viewer?.occupation) return { dimension: 'occupation', key: viewer.occupation };
  return { dimension: 'all', key: 'all' };
}
