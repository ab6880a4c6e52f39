// Names as bank files write them (§4.4): one byte a letter, of the few letters that the format allows.

const small: Readonly<Record<string, string>> = {
  ...{ ァ: 'ア', ィ: 'イ', ゥ: 'ウ', ェ: 'エ', ォ: 'オ', ッ: 'ツ', ャ: 'ヤ', ュ: 'ユ', ョ: 'ヨ' },
  ...{ ヮ: 'ワ', ヵ: 'カ', ヶ: 'ケ' },
}
const replaced: Readonly<Record<string, string>> = {
  ...{ ヲ: 'オ', ヰ: 'イ', ヱ: 'エ', '・': '.', '&': 'アンド', '、': ',', '。': '.' },
  ...{ ー: '-', '‐': '-', '‑': '-', '–': '-', '—': '-', '−': '-', '\u3000': ' ', '\\': '¥' },
}
const full = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン'
const half = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ'
const halfOf = new Map<string, string>([...full].map((letter, i) => [letter, half[i] as string]))
const marks: Readonly<Record<string, string>> = { '\u3099': 'ﾞ', '\u309a': 'ﾟ' }
const allowed = /^[ A-Z0-9.,()\-/¥「」ｱ-ﾝﾞﾟ]$/

/** Hiragana and katakana are the same letters, 96 places apart. */
const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))

const halfLetter = (letter: string): string => halfOf.get(small[letter] ?? letter) ?? marks[letter] ?? letter

export interface BankName {
  /** As it stands in the file, half-width, one byte a letter. */
  text: string
  /** Letters that the format does not have, each once. */
  unknown: string[]
}

/**
 * A name as the bank file writes it: small letters full size, ー as -, ヲ as ｵ, ・ as a full stop, & as ｱﾝﾄﾞ (§4.4). What it
 * became is shown to its owner, who confirms it. Letters that the format lacks are named, never dropped.
 */
export const bankName = (typed: string): BankName => {
  const letters = [...toKatakana(typed.normalize('NFKC').toUpperCase())]
  const plain = letters.map((letter) => replaced[letter] ?? letter).join('')
  const halves = [...plain.normalize('NFD')].map(halfLetter)
  const text = halves.join('').replace(/ +/g, ' ').trim()
  const unknown = [...new Set([...text].filter((letter) => !allowed.test(letter)))]
  return { text, unknown }
}

/** Bytes of one letter each: half-width kana stand at A1 to DF in CP932. Throws for a letter that has no single byte there. */
export const bankBytes = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      if (letter === '¥') return 0x5c
      const code = letter.charCodeAt(0)
      if (code >= 0x20 && code < 0x7f && letter !== '\\') return code
      if (code >= 0xff61 && code <= 0xff9f) return code - 0xff61 + 0xa1
      throw new Error(`No single byte for U+${code.toString(16)}`)
    }),
  )

/** Whether the account's holder is this person: their name stands in it, whatever else does (a firm's name before it). */
export const isHeldBy = (holder: string, kana: string): boolean => {
  const bare = (text: string): string => bankName(text).text.replace(/[ .-]/g, '')
  return bare(kana) !== '' && bare(holder).includes(bare(kana))
}
