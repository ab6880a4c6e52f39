/** `<template-picker data-fills>`: a chosen template is put into the sheet at once; what was written stays. */
class TemplatePicker extends HTMLElement {
  connectedCallback(): void {
    const choice = this.querySelector('select')
    this.querySelector('button')?.setAttribute('hidden', '')
    choice?.addEventListener('change', () => this.fill(choice))
  }

  private fill(choice: HTMLSelectElement): void {
    const body = choice.selectedOptions[0]?.dataset['body']
    const sheet = document.getElementById(this.dataset['fills'] ?? '')
    if (!body || !(sheet instanceof HTMLTextAreaElement)) return
    const written = sheet.value.trimEnd()
    sheet.value = written ? `${written}\n\n${body}` : body
    sheet.dispatchEvent(new Event('input', { bubbles: true }))
    choice.value = ''
    sheet.focus()
  }
}

customElements.define('template-picker', TemplatePicker)
