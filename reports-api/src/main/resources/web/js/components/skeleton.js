import { html } from 'lit';
import { LightElement } from '../base/light-element.js';

/** Grey shapes where something is about to be, so that the page does not jump. */
class Skeleton extends LightElement {
  static properties = { lines: { type: Number } };

  render() {
    return html`<div class="skeleton" aria-hidden="true">${Array.from({ length: this.lines }, () => html`<div></div>`)}</div>`;
  }
}

customElements.define('rs-skeleton', Skeleton);
