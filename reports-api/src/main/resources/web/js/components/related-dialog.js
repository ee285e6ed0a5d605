import { html, nothing } from 'lit';
import { LightElement } from '../base/light-element.js';
import { listed } from '../base/format.js';
import { Loader } from '../base/loader.js';
import { booksForFilm, similarFilms } from '../api/recommendations.js';
import './problem-note.js';
import './skeleton.js';

/** Over the page: films like one film, and the books it leads to. The native dialog keeps focus and closes on Escape. */
class RelatedDialog extends LightElement {
  static properties = { film: { state: true } };

  constructor() {
    super();
    this.film = null;
    this.films = new Loader(this);
    this.books = new Loader(this);
  }

  show(film) {
    this.film = film;
    this.#load();
    const dialog = this.querySelector('dialog');
    if (!dialog.open) dialog.showModal();
  }

  #load() {
    this.films.run((signal) => similarFilms(this.film.id, signal));
    this.books.run((signal) => booksForFilm(this.film.id, signal));
  }

  #close() {
    this.querySelector('dialog').close();
  }

  render() {
    return html`
      <dialog aria-labelledby="related-title" @click=${(event) => event.target.tagName === 'DIALOG' && this.#close()}>
        <article>
          <header>
            <h2 id="related-title">More like <span class="work">${this.film?.title}</span></h2>
            <button type="button" class="icon" aria-label="Close" @click=${() => this.#close()}>×</button>
          </header>
          <div class="related">
            ${this.#list('Similar films', 'movies', this.films)} ${this.#list('Books for this film', 'books', this.books)}
          </div>
        </article>
      </dialog>
    `;
  }

  #list(heading, medium, loader) {
    return html`
      <section class=${`picks picks--${medium}`} aria-busy=${loader.status === 'loading' ? 'true' : 'false'}>
        <h3>${heading}</h3>
        ${this.#body(medium, loader)}
      </section>
    `;
  }

  #body(medium, loader) {
    if (loader.status === 'failed') return html`<rs-problem .problem=${loader.problem} @retry=${() => this.#load()}></rs-problem>`;
    if (loader.status !== 'ready') return html`<rs-skeleton .lines=${4}></rs-skeleton>`;
    if (!loader.value.items.length) return html`<p class="none">Nothing close enough was found.</p>`;
    return html`<ol>${loader.value.items.map((item) => html`<li>${this.#row(medium, item)}</li>`)}</ol>`;
  }

  #row(medium, item) {
    return html`
      <div class="pick pick--small">
        <h4 class="work">${item.title} ${item.year ? html`<small>${item.year}</small>` : nothing}</h4>
        ${item.authors?.length ? html`<p class="byline">${listed(item.authors)}</p>` : nothing}
        ${item.why ? html`<p class="why">${item.why}</p>` : nothing}
        ${medium === 'movies' ? html`<button type="button" class="link" @click=${() => this.show(item)}>More like this</button>` : nothing}
      </div>
    `;
  }
}

customElements.define('rs-related-dialog', RelatedDialog);
