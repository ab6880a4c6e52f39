/** An origin that no address leads to: what stays on it is a path of ours. */
const nowhere = 'http://inner.invalid'

// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, and what follows becomes something else
const unsafe = /[\u0000-\u0020\u007f-\u009f\\]/

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/**
 * A path of this site, normalised, with its query and fragment; undefined where the text might lead elsewhere: another
 * origin however it is written, control characters, backslashes, also percent-encoded. Decides for every return address.
 */
export const innerPath = (text: string | null | undefined): string | undefined => {
  if (!text?.startsWith('/') || unsafe.test(text) || !URL.canParse(text, nowhere)) return undefined
  const url = new URL(text, nowhere)
  const path = decoded(url.pathname)
  if (url.origin !== nowhere || path === undefined) return undefined
  if (/^\/\//.test(url.pathname) || /^\/\//.test(path) || unsafe.test(path.replaceAll(' ', '')))
    return undefined
  return url.pathname + url.search + url.hash
}
