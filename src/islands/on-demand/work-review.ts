// A client's decisions on works by keys, and approvals that can be undone until they are confirmed (§3.5). All of it works by
// the form as well, where an approval is sent at once.

/** `<work-review data-pending data-everything>` around the form with the table; rows carry `data-work`. */
class WorkReview extends HTMLElement {
  /** Works in the order in which they were planned for approval. */
  private planned: string[] = []

  connectedCallback(): void {
    document.addEventListener('keydown', this.pressed)
    addEventListener('beforeunload', this.leaving)
    const form = this.querySelector('form')
    form?.addEventListener('submit', (event) => this.sent(event))
    this.querySelector('[data-undo]')?.addEventListener('click', () => this.undo(this.planned.length))
    form?.addEventListener('change', () => this.draw())
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.pressed)
    removeEventListener('beforeunload', this.leaving)
  }

  private get rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-work]')]
  }

  private box(row: Element | undefined): HTMLInputElement | null {
    return row?.querySelector<HTMLInputElement>('[name="workIds[]"]') ?? null
  }

  private get takesAll(): boolean {
    return this.querySelector<HTMLInputElement>('[name="everything"]')?.checked === true
  }

  private readonly leaving = (event: Event): void => {
    if (this.planned.length > 0) event.preventDefault()
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    const isTyping = target.matches('textarea, select, input:not([type="checkbox"])')
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const { rows } = this
    const here = rows.findIndex((row) => row.contains(target))
    const key = event.key.toLowerCase()
    if (key === 'j' || key === 'k') this.step(here + (key === 'j' ? 1 : -1))
    else if (key === 'u') this.undo(1)
    else if (key === 'x' && here >= 0) this.box(rows[here])?.click()
    else if (key === 'a' && here >= 0) {
      this.plan([rows[here]?.dataset['work'] ?? ''])
      this.step(here + 1)
    } else return
    event.preventDefault()
  }

  private step(to: number): void {
    const { rows } = this
    rows[Math.min(Math.max(0, to), rows.length - 1)]?.querySelector<HTMLElement>('a')?.focus()
  }

  /** An approval that was not confirmed becomes a plan; everything else is sent. */
  private sent(event: SubmitEvent): void {
    const button = event.submitter as HTMLButtonElement | null
    if (button?.value === 'approve' && !('confirm' in button.dataset)) {
      const ticked = this.rows.filter((row) => this.box(row)?.checked).map((row) => row.dataset['work'] ?? '')
      if (ticked.length > 0 || this.takesAll) event.preventDefault()
      this.plan(this.takesAll ? this.rows.map((row) => row.dataset['work'] ?? '') : ticked)
      return
    }
    // Works that are planned for approval are not sent with another decision.
    if (button?.value !== 'approve')
      for (const row of this.rows) if (this.isPlanned(row)) this.tick(row, false)
    this.planned = []
  }

  private isPlanned(row: HTMLElement): boolean {
    return this.planned.includes(row.dataset['work'] ?? '')
  }

  private tick(row: HTMLElement, isTicked: boolean): void {
    const box = this.box(row)
    if (box) box.checked = isTicked
  }

  private plan(ids: readonly string[]): void {
    this.planned.push(...ids.filter((id) => id !== '' && !this.planned.includes(id)))
    for (const row of this.rows) if (this.isPlanned(row)) this.tick(row, true)
    this.draw()
  }

  private undo(count: number): void {
    for (const id of this.planned.splice(-count, count)) {
      const row = this.rows.find(({ dataset }) => dataset['work'] === id)
      if (row) this.tick(row, false)
    }
    this.draw()
  }

  private draw(): void {
    // What was unticked by hand is planned no longer.
    this.planned = this.planned.filter(
      (id) => this.box(this.rows.find(({ dataset }) => dataset['work'] === id))?.checked,
    )
    for (const row of this.rows) row.toggleAttribute('data-planned', this.isPlanned(row))
    const count = this.takesAll && this.planned.length > 0 ? this.dataset['everything'] : this.planned.length
    const isOn = this.planned.length > 0
    const words = this.querySelector('[data-plan]')
    if (words) words.textContent = isOn ? (this.dataset['pending'] ?? '').replace('{n}', String(count)) : ''
    for (const button of this.querySelectorAll('[data-confirm], [data-undo]'))
      button.toggleAttribute('hidden', !isOn)
  }
}

customElements.define('work-review', WorkReview)
