import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { LightElement } from '../base/light-element.js';
import './film-search.js';
import './star-rating.js';

const MOST = 50;

/** Films the person has seen, with the stars they give them. */
class LikedFilms extends LightElement {
  static properties = { films: { attribute: false } };

  #tell(films) {
    this.dispatchEvent(new CustomEvent('films', { detail: films }));
  }

  #add(film) {
    if (this.films.some((entry) => entry.id === film.id) || this.films.length >= MOST) return;
    this.#tell([...this.films, { id: film.id, title: film.title, year: film.year, stars: 5 }]);
  }

  #rate(film, stars) {
    this.#tell(this.films.map((entry) => (entry.id === film.id ? { ...entry, stars } : entry)));
  }

  #remove(film) {
    this.#tell(this.films.filter((entry) => entry.id !== film.id));
    this.querySelector('rs-film-search input').focus();
  }

  render() {
    return html`
      <fieldset>
        <legend>Films you have seen</legend>
        <rs-film-search @film=${(event) => this.#add(event.detail)}></rs-film-search>
        ${this.films.length ? html`<ul class="seen">${repeat(this.films, (film) => film.id, (film) => this.#row(film))}</ul>` : nothing}
      </fieldset>
    `;
  }

  #row(film) {
    const title = film.title ?? `Film ${film.id}`;
    return html`
      <li>
        <span class="work">${title} ${film.year ? html`<small>${film.year}</small>` : nothing}</span>
        <rs-star-rating .label=${`Stars for ${title}`} .name=${`stars-${film.id}`} .stars=${film.stars}
          @stars=${(event) => this.#rate(film, event.detail)}></rs-star-rating>
        <button type="button" class="icon" aria-label=${`Remove ${title}`} @click=${() => this.#remove(film)}>×</button>
      </li>
    `;
  }
}

customElements.define('rs-liked-films', LikedFilms);
