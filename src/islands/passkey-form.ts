interface Credentials {
  create: (options: { publicKey: unknown }) => Promise<Answer | null>
  get: (options: { publicKey: unknown }) => Promise<Answer | null>
}
interface Answer {
  toJSON: () => unknown
}
interface Maker {
  parseCreationOptionsFromJSON?: (options: unknown) => unknown
  parseRequestOptionsFromJSON?: (options: unknown) => unknown
}

const maker = (globalThis as { PublicKeyCredential?: Maker }).PublicKeyCredential

/** Asks the device for a passkey, or for a signature with one, when its form is sent; the answer goes with the form. */
class PasskeyForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form || !maker?.parseRequestOptionsFromJSON || !maker.parseCreationOptionsFromJSON) return
    this.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.ask(form)
    })
  }

  private async ask(form: HTMLFormElement): Promise<void> {
    const field = form.elements.namedItem('answer') as HTMLInputElement
    try {
      const answer = await this.answer(JSON.parse(this.dataset['options'] ?? '{}'))
      field.value = JSON.stringify(answer?.toJSON())
    } catch {
      // Turned down by the person, or none on this device: browsers do not say which.
      const fault = this.querySelector<HTMLElement>('.passkey-fault')
      if (!fault) return
      fault.textContent = this.dataset['failed'] ?? ''
      fault.hidden = false
      return
    }
    form.submit()
  }

  private answer(options: unknown): Promise<Answer | null> {
    const credentials = navigator.credentials as unknown as Credentials
    return this.dataset['does'] === 'create'
      ? credentials.create({ publicKey: maker?.parseCreationOptionsFromJSON?.(options) })
      : credentials.get({ publicKey: maker?.parseRequestOptionsFromJSON?.(options) })
  }
}

customElements.define('passkey-form', PasskeyForm)
