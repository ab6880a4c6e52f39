import type { UploadRequest } from './on-demand/upload'
import { fetchHtml } from './trusted'

/**
 * `<file-upload data-script>`: chosen files are uploaded at once, each with its progress, and travel with the form as
 * ids; so a form that comes back has lost nothing. Without scripts they go with the form.
 */
class FileUpload extends HTMLElement {
  private underWay = 0

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="file"]')
    input?.addEventListener('change', () => {
      for (const file of input.files ?? [])
        if (file.size > Number(this.dataset['max'])) this.refuse(file)
        else void this.upload(file)
      input.value = ''
    })
  }

  /** At once, before a byte is sent. */
  private refuse(file: File): void {
    const line = document.createElement('li')
    this.querySelector('ul')?.append(line)
    this.fail(line, `${file.name} ${this.dataset['tooLarge'] ?? ''}`)
  }

  private fail(line: HTMLElement, reason: string): void {
    line.className = 'error'
    line.setAttribute('role', 'alert')
    line.textContent = reason
  }

  private async upload(file: File): Promise<void> {
    const line = document.createElement('li')
    const progress = document.createElement('progress')
    progress.max = 1
    progress.setAttribute('aria-label', this.dataset['uploading'] ?? '')
    line.append(`${file.name} `, progress)
    this.querySelector('ul')?.append(line)
    this.hold(1)
    try {
      const progressed = (share: number): void => {
        progress.value = share
      }
      await this.send(line, { file, progressed })
    } catch (error) {
      this.fail(line, (error instanceof Error && error.message) || (this.dataset['failed'] ?? ''))
    }
    this.hold(-1)
  }

  /** The sender itself is loaded with the first file: most visits choose none. */
  private async send(line: HTMLElement, sending: UploadRequest): Promise<void> {
    const script: Promise<typeof import('./on-demand/upload')> = import(this.dataset['script'] ?? '').catch(
      () => {
        throw new Error('')
      },
    )
    const kept = await fetchHtml(await (await script).send(sending))
    if (!kept) throw new Error('')
    for (const box of kept.querySelectorAll<HTMLInputElement>('[type="checkbox"]'))
      box.name = this.dataset['ids'] ?? box.name
    line.replaceWith(kept)
  }

  /** The form waits for its files. */
  private hold(change: 1 | -1): void {
    this.underWay += change
    for (const send of this.closest('form')?.querySelectorAll<HTMLButtonElement>('button[type="submit"]') ??
      [])
      send.disabled = this.underWay > 0
  }
}

customElements.define('file-upload', FileUpload)
