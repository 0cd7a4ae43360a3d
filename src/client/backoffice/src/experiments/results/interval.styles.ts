import { css, unsafeCSS } from '@umbraco-cms/backoffice/external/lit';

/** How differences and their intervals are drawn. `below`: the width under which tables are lists of cards. */
export const intervalStyles = (below: string) => css`
  .plot {
    padding-inline: 2rem;
    width: 33%;
  }
  .ticks,
  .line {
    position: relative;
  }
  .ticks {
    height: 3em;
    line-height: 1.3;
  }
  .line {
    height: 2.25rem;
    margin-block: calc(-1 * var(--uui-size-space-3, 9px));
  }
  .tick {
    bottom: 0;
    font-variant-numeric: tabular-nums;
    position: absolute;
    transform: translateX(-50%);
    white-space: nowrap;
  }
  .side {
    position: absolute;
    top: 0;
  }
  .side.high {
    right: 0;
  }
  .rule {
    border-inline-start: 1px dotted var(--uui-color-border, #d8d7d9);
    inset-block: 0;
    position: absolute;
  }
  .rule.zero {
    border-inline-start: 1px solid var(--uui-color-text-alt, #515054);
  }
  .range,
  .point {
    background: var(--uui-color-text-alt, #515054);
    position: absolute;
    top: 50%;
  }
  .range {
    border-radius: 999px;
    height: 6px;
    opacity: 0.5;
    transform: translateY(-50%);
  }
  .point {
    border-radius: 50%;
    height: 12px;
    transform: translate(-50%, -50%);
    width: 12px;
  }
  .clear .range,
  .clear .point {
    background: var(--uui-color-selected, #3544b1);
  }
  @container (max-width: ${unsafeCSS(below)}) {
    td.plot {
      display: block;
      padding: 18px 1rem;
      width: auto;
    }
  }
`;
