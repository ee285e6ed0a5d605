import { html, nothing } from 'lit';
import { LightElement } from '../base/light-element.js';

const MOST = 300;

/** A chart's rows as a table, folded away. `columns` are {label, value(row), number}. */
class ChartTable extends LightElement {
  static properties = {
    caption: { attribute: false }, columns: { attribute: false }, rows: { attribute: false }, open: { state: true },
  };

  render() {
    return html`
      <details class="table" @toggle=${(event) => (this.open = event.target.open)}>
        <summary>Table</summary>
        ${this.open ? this.#table() : nothing}
      </details>
    `;
  }

  #table() {
    return html`
      <div class="table__scroll" tabindex="0" role="region" aria-label=${`Table: ${this.caption}`}>
        <table>
          <caption>${this.rows.length > MOST ? `The first ${MOST} of ${this.rows.length} rows; the CSV has all.` : ''}</caption>
          <thead>
            <tr>${this.columns.map((column) => html`<th scope="col" class=${column.number ? 'number' : ''}>${column.label}</th>`)}</tr>
          </thead>
          <tbody>
            ${this.rows.slice(0, MOST).map(
              (row) => html`<tr>${this.columns.map((column) => html`<td class=${column.number ? 'number' : ''}>${column.value(row)}</td>`)}</tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}

customElements.define('rs-chart-table', ChartTable);
