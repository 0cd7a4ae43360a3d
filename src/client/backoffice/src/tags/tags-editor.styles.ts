import { css } from '@umbraco-cms/backoffice/external/lit';
import { sharedStyles } from '../shared/styles.ts';

export const editorStyles = [
  sharedStyles,
  css`
    .state {
      color: var(--uui-color-text-alt, #515054);
    }
    .notice {
      border: 1px solid var(--uui-color-border, #d8d7d9);
      border-inline-start: 4px solid var(--uui-color-warning-standalone, #a17700);
      border-radius: var(--uui-border-radius, 3px);
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: var(--uui-size-space-3, 9px);
      margin-bottom: var(--uui-size-space-4, 12px);
      padding: var(--uui-size-space-4, 12px);
    }
    .actions {
      display: flex;
      gap: var(--uui-size-space-2, 6px);
      justify-content: flex-end;
      margin-top: var(--uui-size-space-3, 9px);
    }
  `,
];
