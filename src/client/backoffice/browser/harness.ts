/** The least of a backoffice around the built package: registries, modals, and a property or a dashboard on the page. */
import '@umbraco-ui/uui-css/dist/uui-css.css';
import '@umbraco-cms/backoffice/external/uui';
import '@umbraco-cms/backoffice/components';
import '@umbraco-cms/backoffice/property';
import type { UmbRouterSlotElement } from '@umbraco-cms/backoffice/router';
import '@umbraco-cms/backoffice/router';
import { UmbElementMixin } from '@umbraco-cms/backoffice/element-api';
import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import { createExtensionElement } from '@umbraco-cms/backoffice/extension-api';
import { umbLocalizationRegistry } from '@umbraco-cms/backoffice/localization';
import { UmbVariantContext } from '@umbraco-cms/backoffice/variant';
import { UmbValidationContext } from '@umbraco-cms/backoffice/validation';
import { documentManifests } from './documents.ts';
import { UMB_CONFIRM_MODAL, UmbModalManagerContext } from '@umbraco-cms/backoffice/modal';

interface Field {
  value?: unknown;
  journey?: string;
  readonly?: boolean;
  mandatory?: boolean;
  alias?: string;
}

class BackofficeElement extends UmbElementMixin(HTMLElement) {
  readonly validation = new UmbValidationContext(this);

  constructor() {
    super();
    new UmbModalManagerContext(this);
    void new UmbVariantContext(this).setCulture('en');
  }
}
customElements.define('test-backoffice', BackofficeElement);

const { extensions } = (await (await fetch('/App_Plugins/ContentJourney/umbraco-package.json')).json()) as { extensions: UmbExtensionManifest[] };
umbExtensionsRegistry.registerMany(extensions);
umbExtensionsRegistry.register({
  type: 'modal',
  alias: String(UMB_CONFIRM_MODAL),
  name: 'Confirm',
  element: async () => ({ element: (await import('@umbraco-cms/backoffice/modal')).UmbConfirmModalElement }),
} as UmbExtensionManifest);

umbExtensionsRegistry.registerMany(documentManifests);
const backoffice = new BackofficeElement();
const main = document.querySelector('main')!;
main.append(backoffice);
document.body.append(main);
backoffice.append(document.createElement('umb-backoffice-modal-container'));

const dataPathOf = (alias: string) => `$.values[?(@.alias == '${alias}')].value`;

const harness = {
  /** Fields of one document, each a real `umb-property` in a real dataset, as a document's workspace shows them. */
  async fields(...fields: Field[]) {
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    const dataset = document.createElement('umb-property-dataset') as HTMLElement & { value: { alias: string; value?: unknown }[] };
    dataset.value = fields.map(({ alias = 'journeyTags', value }) => ({ alias, value }));
    dataset.addEventListener('change', () => harness.changes.push(structuredClone(dataset.value)));
    sheet.append(dataset);
    backoffice.prepend(sheet);
    for (const { alias = 'journeyTags', journey, readonly = false, mandatory = false } of fields) {
      const property = document.createElement('umb-property');
      Object.assign(property, {
        alias,
        label: 'Journey tags',
        description: '',
        dataPath: dataPathOf(alias),
        config: journey ? [{ alias: 'journey', value: journey }] : [],
        validation: { mandatory, mandatoryMessage: null },
        readonly,
        propertyEditorUiAlias: 'ContentJourney.PropertyEditorUi.Tags',
      });
      dataset.append(property);
    }
  },
  /** An extension by itself. */
  async extension(alias: string, members: Record<string, unknown> = {}) {
    const manifest = umbExtensionsRegistry.getByAlias(alias) as Parameters<typeof createExtensionElement>[0];
    const element = (await createExtensionElement(manifest))!;
    Object.assign(element, members);
    backoffice.prepend(element as HTMLElement);
  },
  /** A dashboard where the section has it, at an address inside of it. */
  async dashboard(alias: string, path: string) {
    const { meta, ...manifest } = umbExtensionsRegistry.getByAlias(alias) as UmbExtensionManifest & { meta: { pathname: string } };
    const home = `section/journeys/dashboard/${meta.pathname}`;
    history.replaceState(null, '', `/${home}${path}`);
    const router = document.createElement('umb-router-slot') as UmbRouterSlotElement;
    backoffice.prepend(router);
    await router.updateComplete;
    router.routes = [{ path: home, component: () => createExtensionElement(manifest as Parameters<typeof createExtensionElement>[0]) as Promise<never> }];
  },
  /** What the server says of a field when a document is saved. */
  refuse: (message: string, alias = 'journeyTags') => backoffice.validation.messages.addMessage('server', dataPathOf(alias), message),
  speak: (language: string) => umbLocalizationRegistry.loadLanguage(language),
  /** What the dataset held after each change. */
  changes: [] as unknown[],
};

export type Harness = typeof harness;
Object.assign(window, { harness });
