import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after } from 'node:test';
import axe from 'axe-core';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import type { ViteDevServer } from 'vite';
import { FakeApi } from './fake-api.ts';
import type { Harness } from './harness.ts';
import { serve } from './serve.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const TIMEOUT = 30_000;

let running: Promise<{ server: ViteDevServer; browser: Browser }> | undefined;

async function start() {
  const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  assert.ok(executablePath, 'No Chromium was found: run tests/e2e/browser.sh, or set CHROMIUM_PATH to its executable.');
  const [server, browser] = await Promise.all([serve(), chromium.launch({ executablePath, headless: true, args: FLAGS })]);
  return { server, browser };
}

after(async () => {
  if (!running) return;
  const { server, browser } = await running;
  await browser.close();
  await server.close();
});

type Field = Parameters<Harness['fields']>[number];

/** A backoffice page in a browser with a fresh profile, and what it complained about. */
export class Stage {
  private constructor(
    readonly page: Page,
    readonly api: FakeApi,
    private readonly complaints: string[],
  ) {}

  static async open({ width = 1280, language = 'en', timezone = 'Europe/Copenhagen' } = {}): Promise<Stage> {
    const { server, browser } = await (running ??= start());
    const context = await browser.newContext({ viewport: { width, height: 900 }, timezoneId: timezone, locale: 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    const complaints: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(`${message.text()} (${message.location().url})`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    const stage = new Stage(page, new FakeApi(), complaints);
    await stage.api.attach(page);
    await page.goto(`${server.resolvedUrls!.local[0]}browser/harness.html`);
    await page.waitForFunction(() => 'harness' in window, null, { timeout: 120_000 });
    await page.evaluate((code) => (window as unknown as { harness: Harness }).harness.speak(code), language);
    return stage;
  }

  /** Shows fields of tags, as a document's workspace does. */
  async fields(...fields: Field[]): Promise<void> {
    await this.page.evaluate((given) => (window as unknown as { harness: Harness }).harness.fields(...given), fields);
  }

  /** Lets the server say something of the field. */
  async refuse(message: string): Promise<void> {
    await this.page.evaluate((text) => (window as unknown as { harness: Harness }).harness.refuse(text), message);
  }

  /** Shows an extension of the package by itself. */
  async extension(alias: string, members: Record<string, unknown> = {}): Promise<void> {
    await this.page.evaluate(([name, given]) => (window as unknown as { harness: Harness }).harness.extension(name, given), [alias, members] as const);
  }

  /** Shows a dashboard of the package where the section has it; `path`: an address inside of it. */
  async dashboard(alias: string, path = ''): Promise<void> {
    await this.page.evaluate(([name, inside]) => (window as unknown as { harness: Harness }).harness.dashboard(name, inside), [alias, path] as const);
  }

  /** The values that the CMS was given, one for each change. */
  async changes(): Promise<unknown[]> {
    const changes = (await this.page.evaluate(() => (window as unknown as { harness: Harness }).harness.changes)) as { value?: unknown }[][];
    return changes.map(([first]) => first?.value);
  }

  async value(): Promise<unknown> {
    return (await this.changes()).at(-1);
  }

  get sentence(): Locator {
    return this.page.locator('.sentence');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  group(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }

  /** Fails unless the locator's text comes to be this. */
  async shows(locator: Locator, text: string | RegExp): Promise<void> {
    const matches = (shown: string) => (typeof text === 'string' ? shown === text : text.test(shown));
    const until = Date.now() + TIMEOUT;
    let shown = '';
    do {
      shown = (await locator.innerText()).replace(/\s+/g, ' ').trim();
      if (matches(shown)) return;
      await this.page.waitForTimeout(30);
    } while (Date.now() < until);
    assert.equal(shown, text);
  }

  /** Fails on anything that keeps people out. */
  async isAccessible(): Promise<void> {
    await this.page.evaluate(axe.source);
    const violations = await this.page.evaluate(async () => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      const { violations: found } = await engine.run('main', { resultTypes: ['violations'] });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`);
    });
    assert.deepEqual(violations, []);
  }

  /** Fails if the page is wider than the window. */
  async fitsTheWindow(): Promise<void> {
    const tooWide = await this.page.evaluate(() => {
      const inside = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
      return document.documentElement.scrollWidth <= innerWidth
        ? []
        : inside(document).filter((element) => element.getBoundingClientRect().right > innerWidth).map((element) => `${element.localName} ${element.getBoundingClientRect().right}`);
    });
    assert.deepEqual(tooWide, []);
  }

  /** How much of what was seen has jumped since the page came, as browsers count it; 0.1 is what people begin to mind. */
  async jumped(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += (entry as unknown as { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
  }

  /** Keeps a picture when somebody wants to look: `SCREENSHOTS` names the folder. */
  async picture(name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (folder) await this.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }

  /** Ends the visit; fails if the browser complained. `expected`: complaints about answers that the test itself broke. */
  async close(expected?: RegExp): Promise<void> {
    await this.page.context().close();
    assert.deepEqual(this.complaints.filter((complaint) => !expected?.test(complaint)), []);
  }
}
