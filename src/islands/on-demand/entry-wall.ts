// Judging entries by keys, on the wall and on the page of one entry (§3.4); all of it works by forms as well.

/** `<entry-wall data-path data-csrf>` around elements with `data-entry`: 0-5 for stars, S for the shortlist, X to tick, arrows. */
class EntryWall extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.pressed)
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.pressed)
  }

  private get entries(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-entry]')]
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    const isTyping = target.matches('textarea, select, input:not([type="checkbox"])')
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const { entries } = this
    const focused = entries.find((entry) => entry.contains(target))
    const entry = focused ?? (entries.length === 1 ? entries[0] : undefined)
    if (event.key.startsWith('Arrow')) this.step(event, focused)
    if (!entry) return
    if (/^[0-5]$/.test(event.key)) this.rate(entry, event.key === '0' ? '' : event.key)
    else if (event.key === 's') this.list(entry)
    else if (event.key === 'x') entry.querySelector<HTMLInputElement>('[name="pick[]"]')?.click()
    else return
    event.preventDefault()
  }

  /** To the next card, in rows as they are drawn; on the page of one entry to the next entry. */
  private step(event: KeyboardEvent, focused: HTMLElement | undefined): void {
    const { entries } = this
    const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key]
    if (entries.length === 1) {
      if (rel) document.querySelector<HTMLElement>(`.wall-steps [rel="${rel}"]`)?.click()
      return
    }
    const [first] = entries
    const columns = entries.filter(({ offsetTop }) => offsetTop === first?.offsetTop).length
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[event.key] ?? 0
    const to = focused ? entries[entries.indexOf(focused) + by] : rel === 'next' ? first : undefined
    if (!to) return
    event.preventDefault()
    to.querySelector<HTMLElement>('a')?.focus()
  }

  private rate(entry: HTMLElement, stars: string): void {
    void this.send(entry, { stars }, () => {
      const text = entry.querySelector('.wall-stars')
      if (text) text.textContent = stars ? '★'.repeat(Number(stars)) + '☆'.repeat(5 - Number(stars)) : ''
      const radio = entry.querySelector<HTMLInputElement>(`[name="stars"][value="${stars}"]`)
      if (radio) radio.checked = true
    })
  }

  private list(entry: HTMLElement): void {
    const isOn = !('short' in entry.dataset)
    void this.send(entry, { shortlisted: isOn ? 'on' : 'off' }, () => {
      entry.toggleAttribute('data-short', isOn)
      const box = entry.querySelector<HTMLInputElement>('[name="shortlisted"]')
      if (box) box.checked = isOn
    })
  }

  /** What the server took is shown; otherwise the words say that it did not. */
  private async send(entry: HTMLElement, fields: Record<string, string>, done: () => void): Promise<void> {
    const { path, csrf = '', saved = '', failed = '' } = this.dataset
    const body = new URLSearchParams({ ...fields, _csrf: csrf })
    const url = `${path}/${entry.dataset['entry']}/rate`
    const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
    const isTaken = answer?.type === 'opaqueredirect'
    if (isTaken) done()
    this.querySelector('.wall-said')?.replaceChildren(isTaken ? saved : failed)
  }
}

customElements.define('entry-wall', EntryWall)
