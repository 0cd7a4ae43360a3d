import { css, unsafeCSS } from '@umbraco-cms/backoffice/external/lit';

/** Tables that become a list of cards where there is no room for columns; their roles are written out, because they would be lost. `below`: a width. */
export const tableStyles = (below: string) => css`
  .scope {
    container-type: inline-size;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    border-bottom: 1px solid var(--uui-color-divider, #f6f6f7);
    font-weight: 400;
    padding: var(--uui-size-space-3, 9px) var(--uui-size-space-3, 9px);
    text-align: start;
    vertical-align: middle;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    border-bottom-color: var(--uui-color-divider-standalone, #e9e9eb);
    color: var(--uui-color-text-alt, #515054);
    font-size: 0.8125rem;
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 700;
  }
  th uui-tag {
    white-space: nowrap;
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  @container (max-width: ${unsafeCSS(below)}) {
    table,
    tbody,
    tfoot {
      display: block;
    }
    thead {
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
      position: absolute;
      width: 1px;
    }
    tr {
      border-bottom: 1px solid var(--uui-color-divider-standalone, #e9e9eb);
      display: block;
      padding-block: var(--uui-size-space-3, 9px);
    }
    tbody tr:last-child {
      border-bottom: 0;
    }
    th,
    td {
      align-items: baseline;
      border: 0;
      display: flex;
      gap: var(--uui-size-space-3, 9px);
      justify-content: space-between;
      padding: 3px 0;
      text-align: end;
      width: auto;
    }
    tbody th {
      justify-content: flex-start;
      text-align: start;
    }
    td[data-label]::before {
      color: var(--uui-color-text-alt, #515054);
      content: attr(data-label) / '';
      font-size: 0.8125rem;
      text-align: start;
    }
    td:empty {
      display: none;
    }
  }
`;
