/** Storage of a browser, as far as the client uses it. */
class TestStorage {
  readonly values = new Map<string, string>();
  getItem = (name: string) => this.values.get(name) ?? null;
  setItem = (name: string, value: string) => void this.values.set(name, value);
  removeItem = (name: string) => void this.values.delete(name);
}

/** What a browser has and Node lacks; one for each test. */
export class TestBrowser {
  readonly local = new TestStorage();
  readonly session = new TestStorage();
  #page = new EventTarget();

  constructor({ globalPrivacyControl = false } = {}) {
    const values = { localStorage: this.local, sessionStorage: this.session, navigator: { globalPrivacyControl } };
    for (const [name, value] of Object.entries(values)) {
      Object.defineProperty(globalThis, name, { value, configurable: true });
    }

    this.openPage();
  }

  /** A new page: listeners of the one before are gone, storage stays. */
  openPage(): void {
    this.#page = new EventTarget();
    globalThis.addEventListener = this.#page.addEventListener.bind(this.#page) as typeof globalThis.addEventListener;
  }

  /** The visitor leaves the page. */
  hidePage(): void {
    this.#page.dispatchEvent(new Event('pagehide'));
  }
}
