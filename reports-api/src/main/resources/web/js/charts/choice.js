import { html } from 'lit';

/** A labelled row of buttons of which one is pressed. `entries` are {key, label}. */
export const choice = (label, entries, chosen, choose) => html`
  <div class="choice" role="group" aria-label=${label}>
    ${entries.map(
      (entry) => html`
        <button type="button" aria-pressed=${entry.key === chosen ? 'true' : 'false'} @click=${() => choose(entry.key)}>
          ${entry.label}
        </button>
      `,
    )}
  </div>
`;

/** A labelled select for longer lists. */
export const select = (label, entries, chosen, choose) => html`
  <label class="select">
    <span>${label}</span>
    <select @change=${(event) => choose(event.target.value)}>
      ${entries.map((entry) => html`<option value=${entry.key} .selected=${entry.key === chosen}>${entry.label}</option>`)}
    </select>
  </label>
`;
