const waitMs = 150

/** Offers words while one types: a list that the browser draws, and that a person may ignore. */
class WordSuggest extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    const src = this.getAttribute('src')
    if (!input || !src) return
    const list = document.createElement('datalist')
    list.id = 'words-offered'
    this.append(list)
    input.setAttribute('list', list.id)
    let waiting = 0
    const offer = async (): Promise<void> => {
      const words = input.value.trim()
      if (words === '') return
      const answer = await fetch(`${src}?q=${encodeURIComponent(words)}`).catch(() => null)
      // An answer that comes late must not replace that of a newer question.
      if (!answer?.ok || input.value.trim() !== words) return
      const found = (await answer.json()) as string[]
      list.replaceChildren(
        ...found.map((text) => {
          const option = document.createElement('option')
          option.value = text
          return option
        }),
      )
    }
    input.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = window.setTimeout(offer, waitMs)
    })
  }
}

customElements.define('word-suggest', WordSuggest)
