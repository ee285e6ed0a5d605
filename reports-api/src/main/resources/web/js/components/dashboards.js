import { html } from 'lit';
import { LightElement } from '../base/light-element.js';
import '../charts/ratings-over-time.js';
import '../charts/stars-by-occupation.js';
import '../charts/taste-heatmap.js';
import '../charts/us-ratings-map.js';
import '../charts/top-films.js';
import '../charts/cross-media.js';

/** The ratings behind the recommendations, chart by chart. Those by group start at the viewer's own. */
class Dashboards extends LightElement {
  static properties = { viewer: { attribute: false } };

  render() {
    return html`
      <section id="dashboards" class="dashboards" tabindex="-1" aria-labelledby="dashboards-title">
        <header>
          <h2 id="dashboards-title">The ratings behind it</h2>
          <p>Who rated, how high, when and where. Each chart says which data it was drawn from; the rows are yours as a table or CSV.</p>
        </header>
        <div class="dashboards__grid">
          <rs-ratings-over-time class="wide"></rs-ratings-over-time>
          <rs-top-films .viewer=${this.viewer}></rs-top-films>
          <rs-cross-media .viewer=${this.viewer}></rs-cross-media>
          <rs-us-ratings-map class="wide"></rs-us-ratings-map>
          <rs-stars-by-occupation></rs-stars-by-occupation>
          <rs-taste-heatmap></rs-taste-heatmap>
        </div>
      </section>
    `;
  }
}

customElements.define('rs-dashboards', Dashboards);
