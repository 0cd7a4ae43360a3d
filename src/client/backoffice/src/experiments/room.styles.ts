import { css } from '@umbraco-cms/backoffice/external/lit';

/** What the pages of the room of experiments have in common: a way back and a heading that is focused when it comes. */
export const roomStyles = css`
  :host {
    display: grid;
    gap: var(--uui-size-space-5, 18px);
    grid-template-columns: minmax(0, 1fr);
  }
  .back {
    color: var(--uui-color-interactive, #1b264f);
    justify-self: start;
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.3;
    margin: 0;
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
`;
