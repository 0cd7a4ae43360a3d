/** Whether the browser sends the Global Privacy Control signal. */
export const hasPrivacyControl = (): boolean =>
  (globalThis.navigator as { globalPrivacyControl?: boolean } | undefined)?.globalPrivacyControl === true;
