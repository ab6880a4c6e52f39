import { caughtUp, listen } from './live'

const pauseMs = 1500

/** `<live-part id data-topic>`: what is within is asked for anew when its topic is heard, so that it follows without a reload. */
class LivePart extends HTMLElement {
  private leave: (() => void) | null = null
  private timer = 0

  connectedCallback(): void {
    this.leave = listen((topic) => {
      // A thousand works may come within seconds: they are drawn together.
      if (topic === this.dataset['topic'] || topic === caughtUp)
        this.timer ||= window.setTimeout(() => this.fill(), pauseMs)
    })
  }

  disconnectedCallback(): void {
    this.leave?.()
    clearTimeout(this.timer)
  }

  /** The same page once more. The browser parses it itself: no text becomes elements here, which the page's policy forbids. */
  private fill(): void {
    this.timer = 0
    const request = new XMLHttpRequest()
    request.open('GET', location.href)
    request.responseType = 'document'
    request.addEventListener('load', () => {
      const fresh = request.responseXML?.getElementById(this.id)
      if (fresh) this.replaceChildren(...fresh.childNodes)
    })
    request.send()
  }
}

customElements.define('live-part', LivePart)
