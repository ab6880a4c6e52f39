type Hear = (topic: string) => void

const hearers = new Set<Hear>()
let source: EventSource | null = null

/** Told to everyone after a pause: anything may have happened meanwhile. */
export const caughtUp = 'caught-up'

/** The stream has begun: something may have happened between the page and it. */
export const opened = 'opened'

const tell = (topic: string): void => {
  for (const hear of hearers) hear(topic)
}

const open = (): void => {
  if (source || hearers.size === 0 || document.hidden) return
  let isFirst = true
  source = new EventSource('/live')
  source.addEventListener('news', (event) => tell((event as MessageEvent<string>).data))
  source.addEventListener('open', () => {
    // The browser reconnects by itself; what was missed meanwhile is asked for.
    tell(isFirst ? opened : caughtUp)
    isFirst = false
  })
}

const close = (): void => {
  source?.close()
  source = null
}

// Browsers allow a site six connections at once: tabs in the background give theirs up.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    close()
  } else if (!source) {
    open()
    if (source) tell(caughtUp)
  }
})
addEventListener('pagehide', close)
addEventListener('pageshow', open)

/** Hears the topics that concern the signed-in person, until the returned function is called. */
export const listen = (hear: Hear): (() => void) => {
  hearers.add(hear)
  open()
  return () => {
    hearers.delete(hear)
    if (hearers.size === 0) close()
  }
}
