import { caughtUp, listen } from './live'

interface Count {
  count: number
  text: string
}

const draw = (link: Element, { count, text }: Count): void => {
  link.querySelector('.dot')?.remove()
  if (count === 0) return
  const dot = document.createElement('span')
  dot.className = 'dot num'
  const figure = document.createElement('span')
  figure.setAttribute('aria-hidden', 'true')
  figure.textContent = count > 99 ? '99+' : `${count}`
  const words = document.createElement('span')
  words.className = 'hidden'
  words.textContent = text
  dot.append(figure, words)
  link.append(dot)
}

const refresh = async (links: readonly Element[]): Promise<void> => {
  const answer = await fetch('/live/counts', { redirect: 'error' }).catch(() => null)
  if (!answer?.ok) return
  const counts = (await answer.json()) as Record<string, Count>
  for (const link of links) {
    const count = counts[link.getAttribute('href') ?? '']
    if (count) draw(link, count)
  }
}

// What waits, in the header of every page: kept current while the page is open.
const links = [...document.querySelectorAll('a[data-count]')]
if (links.length > 0) {
  listen((topic) => {
    if (topic === 'notices' || topic === caughtUp || topic.startsWith('thread:')) void refresh(links)
  })
}
