import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../base/light-element.js';

/** One to five stars: five radio buttons underneath, so arrow keys work. */
class StarRating extends LightElement {
  static properties = { label: { attribute: false }, name: { attribute: false }, stars: { attribute: false } };

  render() {
    return html`
      <span class="stars" role="radiogroup" aria-label=${this.label}>
        ${[1, 2, 3, 4, 5].map(
          (value) => html`
            <label class=${value <= this.stars ? 'star star--on' : 'star'} title=${`${value} of 5`}>
              <input type="radio" name=${this.name} value=${value} .checked=${live(value === this.stars)}
                aria-label=${`${value} of 5 stars`} @change=${() => this.#choose(value)} />
              <span aria-hidden="true">★</span>
            </label>
          `,
        )}
      </span>
    `;
  }

  #choose(value) {
    this.dispatchEvent(new CustomEvent('stars', { detail: value }));
  }
}

customElements.define('rs-star-rating', StarRating);
