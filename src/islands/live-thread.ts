import { caughtUp, listen, opened } from './live'
import { fetchHtml } from './trusted'

/** `<live-thread data-thread>`: new messages appear in the timeline within, without a reload. */
class LiveThread extends HTMLElement {
  private leave: (() => void) | null = null
  private busy = false
  private again = false

  connectedCallback(): void {
    const { thread } = this.dataset
    this.leave = listen((topic) => {
      if ([`thread:${thread}`, opened, caughtUp].includes(topic)) void this.fill()
      if (topic === `read:${thread}`) this.markSeen()
    })
  }

  disconnectedCallback(): void {
    this.leave?.()
  }

  private messages(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('li.message[id^="m-"]')]
  }

  private async fill(): Promise<void> {
    if (this.busy) {
      this.again = true
      return
    }
    this.busy = true
    // An empty conversation asks for everything: there is nothing yet to come after.
    const last = this.messages().at(-1)?.id.slice(2) ?? '0'
    const added = await fetchHtml(`/messages/${this.dataset['thread']}?after=${last}`)
    const seen = added?.querySelector('template[data-all-seen]')
    seen?.remove()
    const arrived = added?.querySelectorAll('li').length ?? 0
    if (added && arrived > 0) this.show(added)
    if (seen) this.markSeen()
    this.busy = false
    if (this.again) {
      this.again = false
      void this.fill()
    }
  }

  private show(added: DocumentFragment): void {
    const lines = this.querySelectorAll('ol.timeline')
    lines[lines.length - 1]?.append(added)
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = this.dataset['arrived'] ?? ''
  }

  private markSeen(): void {
    for (const old of this.querySelectorAll('.message-seen')) old.remove()
    const marks = this.querySelectorAll('[data-mine]')
    const mark = document.createElement('span')
    mark.className = 'message-seen'
    mark.textContent = this.dataset['seen'] ?? ''
    marks[marks.length - 1]?.append(mark)
  }
}

customElements.define('live-thread', LiveThread)
