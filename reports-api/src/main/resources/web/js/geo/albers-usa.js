/**
 * The composite Albers equal-area projection of the United States, Alaska and Hawaii as insets at the lower left: the one
 * the state outlines (us-atlas, `states-albers-10m.json`) were drawn with, so that a longitude and latitude land on them.
 * Formulas: Snyder, "Map Projections: A Working Manual", USGS 1395, p. 100 (spherical form); composition, scales and
 * offsets as in d3-geo's geoAlbersUsa at scale 1300 and translate (487.5, 305).
 */
const SCALE = 1300;
const CENTRE = [487.5, 305];

const radians = (degrees) => (degrees * Math.PI) / 180;

const LOWER_48 = conic({ meridian: -96, origin: [-0.6, 38.7], parallels: [29.5, 45.5], size: 1, offset: [0, 0] });
const ALASKA = conic({ meridian: -154, origin: [-2, 58.5], parallels: [55, 65], size: 0.35, offset: [-0.307, 0.201] });
const HAWAII = conic({ meridian: -157, origin: [-3, 19.9], parallels: [8, 18], size: 1, offset: [-0.205, 0.212] });

/**
 * A conic equal-area projection, its `origin` (degrees, longitude counted from the meridian) put at an offset from the
 * map's centre in units of its scale.
 */
function conic({ meridian, origin, parallels, size, offset }) {
  const sine = Math.sin(radians(parallels[0]));
  const cone = (sine + Math.sin(radians(parallels[1]))) / 2;
  const constant = 1 + sine * (2 * cone - sine);
  const radius = (latitude) => Math.sqrt(constant - 2 * cone * Math.sin(radians(latitude))) / cone;
  const plane = (longitude, latitude) => {
    const angle = radians(longitude) * cone;
    return [radius(latitude) * Math.sin(angle), -radius(latitude) * Math.cos(angle)];
  };
  const [originX, originY] = plane(origin[0], origin[1]);
  return (longitude, latitude) => {
    const [x, y] = plane(wrapped(longitude - meridian), latitude);
    return [
      CENTRE[0] + SCALE * (offset[0] + size * (x - originX)),
      CENTRE[1] - SCALE * (size * (y - originY) - offset[1]),
    ];
  };
}

const wrapped = (longitude) => ((((longitude + 180) % 360) + 360) % 360) - 180;

/** Where a place lies on the map, or null outside the fifty states and the District (Puerto Rico, Guam, bases abroad). */
export function albersUsa(longitude, latitude) {
  if (latitude > 50 && (longitude < -129 || longitude > 170)) return ALASKA(longitude, latitude);
  if (latitude > 18 && latitude < 23 && longitude > -161 && longitude < -154) return HAWAII(longitude, latitude);
  if (latitude > 24 && latitude < 50 && longitude > -125.5 && longitude < -66) return LOWER_48(longitude, latitude);
  return null;
}
