// A button that copies the text beside it; without scripts the text can still be selected.
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const area = this.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input')
    if (!area || !navigator.clipboard) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn btn-small'
    button.textContent = this.dataset['label'] ?? ''
    const said = document.createElement('span')
    said.className = 'small soft'
    said.setAttribute('role', 'status')
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(area.value)
      said.textContent = this.dataset['done'] ?? ''
    })
    const line = document.createElement('div')
    line.className = 'copy-line'
    line.append(button, said)
    this.append(line)
  }
}
customElements.define('copy-text', CopyText)
