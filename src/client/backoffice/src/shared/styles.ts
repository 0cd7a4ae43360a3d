import { css } from '@umbraco-cms/backoffice/external/lit';

/** What our elements have in common. */
export const sharedStyles = css`
  :host {
    display: block;
  }
  :host,
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--uui-size-space-2, 6px);
  }
  h3,
  h4,
  legend,
  .title {
    font-size: 0.9375rem;
    font-weight: 700;
    line-height: 1.4;
    margin: 0;
    padding: 0;
  }
  p {
    margin: 0;
  }
  .hint {
    color: var(--uui-color-text-alt, #515054);
    font-size: 0.8125rem;
    line-height: 1.45;
  }
  .problem {
    color: var(--uui-color-danger-standalone, #b3202c);
    font-size: 0.8125rem;
  }
  uui-input[error] {
    --uui-input-border-color: var(--uui-color-invalid, #d42054);
  }
  legend {
    margin-bottom: var(--uui-size-space-2, 6px);
  }
  .row > * {
    max-width: 100%;
    min-width: 0;
  }
  .row > uui-button {
    align-self: flex-end;
  }
  .for-readers {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--uui-size-space-3, 9px);
    align-items: flex-start;
    width: 100%;
  }
  .field {
    min-width: 0;
    display: flex;
    flex-direction: column;
    gap: 3px;
    font-size: 0.8125rem;
  }
`;
