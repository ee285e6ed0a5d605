import { getJson } from './client.js';

/** How many films and books a list shows. */
export const SHOWN = 10;

/** Films or books ("movies", "books") for a viewer. */
export const recommend = (medium, viewer, signal) =>
  getJson(`/v1/recommendations/${medium}`, { ...query(viewer), limit: SHOWN }, signal);

/** Films whose title matches what was typed so far. */
export const findFilms = (text, signal) => getJson('/v1/movies', { query: text, limit: 8 }, signal);

/** One film by its id. */
export const film = (id, signal) => getJson(`/v1/movies/${id}`, {}, signal);

/** Films that the same people rated. */
export const similarFilms = (id, signal) => getJson(`/v1/movies/${id}/similar`, { limit: 8 }, signal);

/** Books that a film leads to. */
export const booksForFilm = (id, signal) => getJson(`/v1/movies/${id}/books`, { limit: 8 }, signal);

function query(viewer) {
  return {
    age: viewer.age,
    gender: viewer.gender,
    occupation: viewer.occupation,
    zip: viewer.zip,
    genres: viewer.genres.join(','),
    ratings: viewer.rated.map((rated) => `${rated.id}:${rated.stars}`).join(','),
    use_demographics: viewer.demographics ? '' : 'false',
  };
}
