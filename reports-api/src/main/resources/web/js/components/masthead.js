import { html } from 'lit';
import { LightElement } from '../base/light-element.js';

/** The bar at the top: the name and the ways round the page. */
class Masthead extends LightElement {
  /** The hash holds the viewer, so the page's own links scroll without touching it. */
  #goTo(event, id) {
    event.preventDefault();
    const target = document.getElementById(id);
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }

  render() {
    return html`
      <a class="skip" href="#results" @click=${(event) => this.#goTo(event, 'results')}>Skip to the results</a>
      <header class="masthead">
        <div class="container masthead__row">
          <a class="masthead__name" href="/" aria-label="Reelshelf, start over">
            <img src="/icon.svg" alt="" width="28" height="28" /> Reelshelf
          </a>
          <nav aria-label="Page">
            <a href="#results" @click=${(event) => this.#goTo(event, 'results')}>For you</a>
            <a href="#dashboards" @click=${(event) => this.#goTo(event, 'dashboards')}>Dashboards</a>
            <a href="/catalog/">Catalogue</a>
            <a href="/docs">API</a>
          </nav>
        </div>
      </header>
    `;
  }
}

customElements.define('rs-masthead', Masthead);
