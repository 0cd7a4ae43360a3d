/** What the CMS knows of documents, as far as its document picker asks: their names, and a tree with one button. */
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';

const NAMES = ['The family pack', 'Book a test ride', 'Fitting and first service'];

class DocumentNames extends UmbControllerBase {
  constructor(host: UmbControllerHost) {
    super(host);
  }

  async requestItems(uniques: string[]) {
    return { data: uniques.map((unique) => ({ entityType: 'document', unique, name: NAMES[Number(unique.at(-1)) - 1] ?? unique })) };
  }
}

class TreePickerElement extends HTMLElement {
  modalContext?: { getValue(): { selection: string[] }; setValue(value: { selection: string[] }): void; submit(): void };

  connectedCallback() {
    const button = document.createElement('button');
    button.textContent = 'Pick Fitting and first service';
    button.onclick = () => {
      this.modalContext?.setValue({ selection: [...this.modalContext.getValue().selection, '0b7c0000-0000-4000-8000-000000000003'] });
      this.modalContext?.submit();
    };
    this.append(button);
  }
}
customElements.define('test-tree-picker', TreePickerElement);

export const documentManifests = [
  { type: 'repository', alias: 'Umb.Repository.DocumentItem', name: 'Documents', api: DocumentNames },
  { type: 'modal', alias: 'Umb.Modal.TreePicker', name: 'Tree', element: async () => ({ element: TreePickerElement }) },
] as unknown as UmbExtensionManifest[];
