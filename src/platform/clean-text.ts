/**
 * Control characters that no text of a person holds: C0 without tab and line ends, DEL, C1, and halves of surrogate pairs.
 * The database refuses some of them, and search finds no word that holds one.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** Text as it enters the site, from forms, addresses and file names: without control characters, well formed. */
export const cleanText = (text: string): string => text.replace(controls, '').toWellFormed()

/** Characters that change the direction of what follows: with them a name shows another ending than it has. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const nameLengthMax = 120
const endingLengthMax = 16

/**
 * A file's name as it is kept and shown: without folders, control and direction characters, on one line, at most 120
 * characters, of which the last ones are its true ending. Never empty.
 */
export const cleanFileName = (given: string): string => {
  const base = given.split(/[/\\]/).at(-1) ?? ''
  const name = cleanText(base).replace(directions, '').replace(/\s+/g, ' ').trim()
  if (name === '' || /^\.+$/.test(name)) return 'file'
  const characters = [...name]
  if (characters.length <= nameLengthMax) return name
  const dot = characters.lastIndexOf('.')
  const ending = dot > 0 && characters.length - dot <= endingLengthMax ? characters.slice(dot) : []
  return [...characters.slice(0, nameLengthMax - ending.length), ...ending].join('')
}

/**
 * A text with an ending, of at most `lengthMax` UTF-16 units, as forms count them: of a long text the end is left out for
 * `…`, never half a character, and the ending stays.
 */
export const withEnding = (text: string, ending: string, lengthMax: number): string => {
  if (text.length + ending.length <= lengthMax) return text + ending
  let kept = ''
  for (const letter of text) {
    if (kept.length + letter.length + 1 + ending.length > lengthMax) break
    kept += letter
  }
  return `${kept}…${ending}`
}
