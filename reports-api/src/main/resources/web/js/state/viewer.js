const GENRE = /^[\p{L}\p{N}' -]{2,40}$/u;
const MOST_GENRES = 30;
const MOST_RATED = 50;

/** The person the form describes. Everything may be left out. `rated` holds {id, title, year, stars}. */
export const nobody = () => ({
  age: '', gender: '', occupation: '', zip: '', genres: [], rated: [], demographics: true,
});

/** Whether nothing at all is known of the person. */
export const isNobody = (viewer) =>
  !viewer.age && !viewer.gender && !viewer.occupation && !viewer.zip && !viewer.genres.length && !viewer.rated.length;

/** The page's hash for a viewer, legible, so that a result can be shared; titles are looked up again when it is opened. */
export function toHash(viewer) {
  const fields = new URLSearchParams();
  for (const name of ['age', 'gender', 'occupation', 'zip']) if (viewer[name]) fields.set(name, viewer[name]);
  if (viewer.genres.length) fields.set('genres', viewer.genres.join(','));
  if (viewer.rated.length) fields.set('rated', viewer.rated.map((film) => `${film.id}:${film.stars}`).join(','));
  if (!viewer.demographics) fields.set('demographics', 'off');
  return fields.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** Reads what toHash wrote; anything malformed is dropped, since a hash is typed by anyone. */
export function fromHash(hash) {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const matching = (name, form) => (form.test(fields.get(name) ?? '') ? fields.get(name) : '');
  return {
    age: matching('age', /^\d{1,3}$/),
    gender: matching('gender', /^[FM]$/),
    occupation: matching('occupation', /^(\d|1\d|20)$/),
    zip: matching('zip', /^\d{5}$/),
    genres: (fields.get('genres') ?? '').split(',').filter((genre) => GENRE.test(genre)).slice(0, MOST_GENRES),
    rated: (fields.get('rated') ?? '').split(',').flatMap(ratedIn).slice(0, MOST_RATED),
    demographics: fields.get('demographics') !== 'off',
  };
}

function ratedIn(text) {
  const parts = /^(\d{1,9}):([1-5])$/.exec(text);
  return parts ? [{ id: Number(parts[1]), title: null, year: null, stars: Number(parts[2]) }] : [];
}
