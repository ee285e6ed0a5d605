import { getJson } from './client.js';

let genres = null;

/** The names of the film genres that the warehouse knows. Asked once; asked again after a failure. */
export function filmGenres() {
  genres ??= getJson('/v1/genres').then((answer) => answer.items).catch((problem) => {
    genres = null;
    throw problem;
  });
  return genres;
}
