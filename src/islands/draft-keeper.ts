import { formatWhen } from '../ui/format'
import { type Draft, drop, empty, entriesOf, fill, fits, keep, kept, tidyUp } from './drafts'

const pauseMs = 400

const words = {
  ja: {
    restored: (when: string) => `${when}の下書きを復元しました（まだ送信されていません）。`,
    found: (when: string) => `${when}の下書きがあります。`,
    open: '下書きを開く',
    discard: '下書きを破棄',
    discarded: '下書きを破棄しました。',
    undo: '元に戻す',
  },
  en: {
    restored: (when: string) => `Your draft of ${when} is back (not sent yet).`,
    found: (when: string) => `There is a draft of ${when}.`,
    open: 'Open the draft',
    discard: 'Discard the draft',
    discarded: 'The draft was discarded.',
    undo: 'Undo',
  },
}

const lang = document.documentElement.lang === 'en' ? 'en' : 'ja'
const t = words[lang]

const when = (draft: Draft): string => formatWhen(new Date(draft.at), 'short', { lang, at: new Date() })

/** The line above a form that says what became of its draft. */
const say = (form: HTMLFormElement, text: string, deeds: Record<string, () => void>): void => {
  form.querySelector('.draft-note')?.remove()
  const note = document.createElement('p')
  note.className = 'draft-note'
  note.setAttribute('role', 'status')
  const line = document.createElement('span')
  line.textContent = text
  note.append(line)
  for (const [label, deed] of Object.entries(deeds)) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn btn-small'
    button.textContent = label
    button.addEventListener('click', deed)
    note.append(button)
  }
  form.prepend(note)
}

/** A draft with more rows than the page has is drawn by the server. */
const openWhole = (form: HTMLFormElement, draft: Draft): void => {
  const carrier = document.createElement('form')
  carrier.method = 'post'
  carrier.action = '/kept'
  const csrf = form.querySelector<HTMLInputElement>('[name="_csrf"]')?.value ?? ''
  const to = location.pathname + location.search
  for (const [name, value] of [...draft.entries, ['_csrf', csrf], ['_to', to]] as const) {
    const input = document.createElement('input')
    input.type = 'hidden'
    input.name = name
    input.value = value
    carrier.append(input)
  }
  document.body.append(carrier)
  carrier.submit()
}

const restore = (form: HTMLFormElement, key: string, draft: Draft): void => {
  const discard = (): void => {
    empty(form)
    drop(key)
    say(form, t.discarded, { [t.undo]: () => restore(form, key, draft) })
  }
  if (!fits(form, draft)) {
    say(form, t.found(when(draft)), { [t.open]: () => openWhole(form, draft), [t.discard]: discard })
    return
  }
  keep(key, draft.entries)
  fill(form, draft)
  say(form, t.restored(when(draft)), { [t.discard]: discard })
}

/** Keeps a form's text while it is typed, until the server has taken it. */
const watch = (form: HTMLFormElement): void => {
  const owner = form.querySelector<HTMLInputElement>('[name="_csrf"]')?.value.split('.')[1]
  if (!owner || !form.querySelector('textarea') || form.closest('form-builder, work-form')) return
  const key = `${owner}:${new URL(form.action).pathname}`
  const mark = document.createElement('input')
  mark.type = 'hidden'
  mark.name = '_draft'
  mark.value = key
  form.append(mark)
  // On a page that came back, the form that was sent holds its text; others on the page still have their drafts.
  const isReturned =
    'returned' in form.dataset && [...form.querySelectorAll('textarea')].some(({ value }) => value !== '')
  const atFirst = isReturned ? '' : JSON.stringify(entriesOf(form))
  let timer = 0
  const save = (): void => {
    clearTimeout(timer)
    const entries = entriesOf(form)
    if (JSON.stringify(entries) === atFirst) drop(key)
    else keep(key, entries)
  }
  const draft = kept(key)
  if (draft && !isReturned) restore(form, key, draft)
  else if (isReturned) save()
  form.addEventListener('input', (event) => {
    if (!event.isTrusted) return
    clearTimeout(timer)
    timer = window.setTimeout(save, pauseMs)
  })
  addEventListener('pagehide', () => {
    if (timer) save()
  })
}

const [, prefix = '', sent] = /(?:^|; )(__Host-)?draft-sent=([^;]+)/.exec(document.cookie) ?? []
if (sent) {
  drop(decodeURIComponent(sent))
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the cookie store, and the value is empty
  document.cookie = `${prefix}draft-sent=; Path=/; Max-Age=0; SameSite=Lax${prefix && '; Secure'}`
}
tidyUp()
for (const form of document.querySelectorAll<HTMLFormElement>('#main form[method="post"]')) watch(form)
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => tidyUp(true))
