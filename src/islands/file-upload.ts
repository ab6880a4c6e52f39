import { elementsOf } from './trusted'

/**
 * `<file-upload data-url>`: chosen files are uploaded at once, each with its progress, and travel with the form as
 * ids; so a form that comes back has lost nothing. Without scripts they go with the form.
 */
class FileUpload extends HTMLElement {
  private underWay = 0

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="file"]')
    input?.addEventListener('change', () => {
      for (const file of input.files ?? []) this.upload(file)
      input.value = ''
    })
  }

  private upload(file: File): void {
    const line = document.createElement('li')
    const progress = document.createElement('progress')
    progress.max = 1
    progress.setAttribute('aria-label', this.dataset['uploading'] ?? '')
    line.append(`${file.name} `, progress)
    this.querySelector('ul')?.append(line)
    const form = new FormData()
    form.set('_csrf', this.closest('form')?.querySelector<HTMLInputElement>('[name="_csrf"]')?.value ?? '')
    form.set('files', file)
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress.value = event.loaded / event.total
    })
    request.addEventListener('loadend', () => this.finish(line, request))
    request.open('POST', this.dataset['url'] ?? '')
    request.send(form)
    this.hold(1)
  }

  private finish(line: HTMLElement, request: XMLHttpRequest): void {
    this.hold(-1)
    if (request.status === 200) {
      line.replaceWith(elementsOf(request.responseText))
      return
    }
    line.className = 'error'
    line.setAttribute('role', 'alert')
    line.textContent = (request.status === 422 && request.responseText) || (this.dataset['failed'] ?? '')
  }

  /** The message waits for its files. */
  private hold(change: 1 | -1): void {
    this.underWay += change
    const send = this.closest('form')?.querySelector<HTMLButtonElement>('button[type="submit"]')
    if (send) send.disabled = this.underWay > 0
  }
}

customElements.define('file-upload', FileUpload)
