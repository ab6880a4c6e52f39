// Pure: text into lines of a width, by the rules of Japanese setting (禁則): what may begin a line, and what may end one.

/** May not begin a line. */
const noStart = new Set(
  '、。，．,.・：；:;？！?!）)」』】〕》〉］]｝}”’ーゝゞ々ヽヾ…‥〜～％%℃°ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ',
)
/** May not end a line. */
const noEnd = new Set('（(「『【〔《〈［[｛{“‘¥￥$＄＃№｢')
/** Run on: two of them are one dash or one row of dots. */
const joined = new Set('…‥―—')

const isWord = (letter: string): boolean => /[A-Za-z0-9À-ɏ_@/\\&+=~'#-]/.test(letter)
const isBlank = (letter: string): boolean => letter === ' ' || letter === '\u3000' || letter === '\t'

/** 12,345 and example.jp are one word. */
const isInWord = (atom: string, after: string): boolean =>
  /[.,:]$/.test(atom) && isWord(atom.at(-2) ?? '') && isWord(after)

/** Whether a line may end between an atom and the letter behind it. */
const mayBreak = (atom: string, after: string): boolean => {
  const before = atom.slice(-1)
  if (isInWord(atom, after)) return false
  if (isBlank(after) || noStart.has(after) || noEnd.has(before)) return false
  if (isBlank(before)) return true
  if (joined.has(before) && joined.has(after)) return false
  return !(isWord(before) && isWord(after))
}

/** What stays together, however long it is: a word, a letter with its closing mark. */
const atomsOf = (text: string): string[] => {
  const letters = [...new Intl.Segmenter('ja').segment(text)].map(({ segment }) => segment)
  const atoms: string[] = []
  for (const letter of letters) {
    const atom = atoms.at(-1)
    if (atom !== undefined && !mayBreak(atom, letter)) atoms[atoms.length - 1] = atom + letter
    else atoms.push(letter)
  }
  return atoms
}

const trimmed = (line: string): string => line.replace(/[ \u3000\t]+$/, '')

/** An atom that no line holds is cut where it must be. */
const cut = (atom: string, width: number, widthOf: (text: string) => number): string[] => {
  const pieces: string[] = []
  let piece = ''
  for (const letter of atom) {
    if (piece !== '' && widthOf(piece + letter) > width) {
      pieces.push(piece)
      piece = letter
    } else piece += letter
  }
  return [...pieces, piece]
}

const brokenLine = (text: string, width: number, widthOf: (text: string) => number): string[] => {
  const lines: string[] = []
  let line = ''
  let lineWidth = 0
  for (const atom of atomsOf(text)) {
    // Blanks at the end of a line may hang over its edge.
    const atomWidth = widthOf(atom)
    if (line !== '' && lineWidth + widthOf(trimmed(atom)) > width) {
      lines.push(trimmed(line))
      line = ''
      lineWidth = 0
    }
    if (line === '' && widthOf(trimmed(atom)) > width) {
      const pieces = cut(atom, width, widthOf)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
      lineWidth = widthOf(line)
    } else {
      line += atom
      lineWidth += atomWidth
    }
  }
  return [...lines, trimmed(line)]
}

/**
 * The lines of a text within a width. No line begins with a closing mark or a small letter, or ends with an opening one; words of
 * Latin letters stay whole. Only what is wider than a line by itself is cut.
 */
export const brokenLines = (text: string, width: number, widthOf: (text: string) => number): string[] =>
  text.split('\n').flatMap((line) => brokenLine(line, width, widthOf))
