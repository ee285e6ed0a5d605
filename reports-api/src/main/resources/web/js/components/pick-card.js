import { html, nothing } from 'lit';
import { LightElement } from '../base/light-element.js';
import { listed } from '../base/format.js';
import './reasons.js';

/** One recommended film or book: what it is, why, and how strongly. */
class Pick extends LightElement {
  static properties = { item: { attribute: false }, medium: { type: String }, best: { type: Number } };

  #open() {
    this.dispatchEvent(new CustomEvent('film-open', { detail: this.item, bubbles: true }));
  }

  render() {
    const item = this.item;
    return html`
      <article class="pick">
        <h3 class="work">${item.title} ${item.year ? html`<small>${item.year}</small>` : nothing}</h3>
        ${this.#byline()}
        <p class="why">${item.why}</p>
        <ul class="tags" aria-label="Genres">${(item.genres ?? []).slice(0, 5).map((genre) => html`<li>${genre}</li>`)}</ul>
        <div class="match">
          <span id=${`match-${this.medium}-${item.id}`}>Match</span>
          <progress aria-labelledby=${`match-${this.medium}-${item.id}`} max="1" value=${this.#strength()}
            title=${`Score ${item.score.toFixed(3)}; the bar compares it with the list's best`}></progress>
        </div>
        <div class="pick__more">
          <rs-reasons .reasons=${item.reasons ?? []}></rs-reasons>
          ${this.medium === 'movies'
            ? html`<button type="button" class="link" aria-haspopup="dialog" aria-label=${`More like ${item.title}`} @click=${this.#open}>More like this</button>`
            : nothing}
        </div>
      </article>
    `;
  }

  #byline() {
    const { authors, series } = this.item;
    if (!authors?.length && !series) return nothing;
    return html`<p class="byline">${listed(authors ?? [])}${series ? html`<span> · ${series}</span>` : nothing}</p>`;
  }

  #strength() {
    return this.best > 0 ? Math.max(0, this.item.score / this.best) : 0;
  }
}

customElements.define('rs-pick', Pick);
