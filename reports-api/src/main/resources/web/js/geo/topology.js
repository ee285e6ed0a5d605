/** Decodes one object of a quantised TopoJSON topology into GeoJSON features (TopoJSON specification 2.1, polygons only). */
export function features(topology, name) {
  const arcs = topology.arcs.map((arc) => decodeArc(arc, topology.transform));
  return {
    type: 'FeatureCollection',
    features: topology.objects[name].geometries.map((geometry) => ({
      type: 'Feature',
      id: geometry.id,
      properties: geometry.properties,
      geometry: { type: geometry.type, coordinates: polygonsOf(geometry, arcs) },
    })),
  };
}

/** Points of an arc are differences to the point before, in steps of the transform's scale. */
function decodeArc(arc, { scale, translate }) {
  let x = 0;
  let y = 0;
  return arc.map(([stepX, stepY]) => {
    x += stepX;
    y += stepY;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function polygonsOf(geometry, arcs) {
  const polygon = (rings) => rings.map((ring) => joined(ring, arcs));
  return geometry.type === 'Polygon' ? polygon(geometry.arcs) : geometry.arcs.map(polygon);
}

/** A ring is a chain of arcs whose ends meet; a negative index ~i is arc i backwards. */
function joined(ring, arcs) {
  return ring.flatMap((index, position) => {
    const arc = index < 0 ? arcs[~index].toReversed() : arcs[index];
    return position === 0 ? arc : arc.slice(1);
  });
}
