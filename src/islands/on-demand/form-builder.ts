// The form builder without reloads (§3.5): every button and every change is sent as the forms of the page would send it, and what
// the server then draws takes its place. Questions are moved by dragging, or by Alt with the arrow keys.
export {}

const pauseMs = 700

/** The page that answers a form. The browser parses it itself: no text becomes elements here, which the page's policy forbids. */
const sent = (form: HTMLFormElement, data: FormData): Promise<Document | null> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.responseType = 'document'
    request.addEventListener('loadend', () => resolve(request.status > 0 ? request.responseXML : null))
    request.send(data)
  })

class FormBuilder extends HTMLElement {
  private timer = 0
  private dragged: HTMLElement | null = null

  connectedCallback(): void {
    this.addEventListener('submit', (event) => void this.submitted(event))
    this.addEventListener('input', (event) => this.typed(event))
    this.addEventListener('keydown', (event) => void this.pressed(event))
    this.addEventListener('dragstart', (event) => {
      this.dragged = this.questionAt(event.target)
    })
    this.addEventListener('dragover', (event) => {
      if (this.dragged && this.questionAt(event.target)) event.preventDefault()
    })
    this.addEventListener('drop', (event) => void this.dropped(event))
    this.makeDraggable()
  }

  private get questions(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-list] > [data-question]')]
  }

  private questionAt(target: EventTarget | null): HTMLElement | null {
    return target instanceof Element ? target.closest<HTMLElement>('[data-list] > [data-question]') : null
  }

  private makeDraggable(): void {
    for (const line of this.querySelectorAll<HTMLElement>('.builder-line')) line.draggable = true
  }

  private async submitted(event: SubmitEvent): Promise<void> {
    const form = event.target as HTMLFormElement
    event.preventDefault()
    clearTimeout(this.timer)
    await this.send(form, new FormData(form, event.submitter), true)
  }

  /** What is typed is kept after a pause; the list and the preview follow, and the field keeps the cursor. */
  private typed(event: Event): void {
    const field = event.target as HTMLInputElement
    const { form } = field
    if (!form || !('settings' in form.dataset || form.closest('#settings'))) return
    clearTimeout(this.timer)
    // Another question to branch on has other answers to choose from: the settings are drawn again.
    const isBranch = field.name === 'branch'
    this.timer = window.setTimeout(
      () => void this.send(form, new FormData(form), isBranch),
      isBranch ? 0 : pauseMs,
    )
  }

  private async pressed(event: KeyboardEvent): Promise<void> {
    const question = this.questionAt(event.target)
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || !by || !question) return
    event.preventDefault()
    await this.move(question, this.questions.indexOf(question) + by)
    this.querySelector<HTMLElement>(`#${question.id} .builder-buttons a`)?.focus()
  }

  private async dropped(event: DragEvent): Promise<void> {
    const target = this.questionAt(event.target)
    const { dragged } = this
    this.dragged = null
    if (!dragged || !target || dragged === target) return
    event.preventDefault()
    await this.move(dragged, this.questions.indexOf(target))
  }

  private async move(question: HTMLElement, to: number): Promise<void> {
    const form = document.querySelector<HTMLFormElement>('#edit-list')
    if (!form) return
    const data = new FormData(form)
    data.set('edit', `move ${question.id} ${Math.max(0, to)}`)
    await this.send(form, data, true)
  }

  /** Sends a form of this page and puts what the server draws in the place of what stands here. */
  private async send(form: HTMLFormElement, data: FormData, isWhole: boolean): Promise<void> {
    const page = await sent(form, data)
    const drawn = page?.querySelector('form-builder')
    if (!page || !drawn) return form.submit()
    if (isWhole) {
      this.replaceChildren(...drawn.childNodes)
      this.makeDraggable()
      this.querySelector<HTMLElement>('#settings [name="label"]')?.focus()
    } else
      for (const part of ['[data-preview]', '.builder-line'])
        this.swap([...this.querySelectorAll(part)], [...drawn.querySelectorAll(part)])
  }

  private swap(old: Element[], fresh: Element[]): void {
    for (const [i, one] of old.entries()) {
      const other = fresh[i]
      if (other) one.replaceWith(other)
    }
    this.makeDraggable()
  }
}

customElements.define('form-builder', FormBuilder)
