/** Letters that look like Latin ones and that NFKC leaves alone: pairs of look-alike and letter. */
const lookAlikes =
  // Cyrillic and Greek, lower case
  'аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdһhӏlԛqԝwɡgпnαaβbεeηnιiκkνvοoρpτtυuχxγyωwϲcϳj' +
  // small capitals and phonetic letters
  'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzıiłlđdħhøoɑaɩiʋvɯwəe' +
  // syllabic letters of other scripts that are used as capitals
  'ᗩaᗷbᑕcᗪdᗴeᖴfᎶgᏀgᕼhᒍjᒪlᗰmᑎnᑭpᖇrᔕsᑌuᐯvᗯwᎳwᎪaᏟcᎬeᎻhᎫjᏦkᏞlᎷmᏢpᏚsᎢtᏙvᏃzօoոnսu' +
  // dashes, points and slashes
  '‐-‑-‒-–-—-―-−-⁃-﹘-•・‧・∙・∶:⁄/∕/〜~～~∼~'

const table = new Map<string, string>()
const letters = [...lookAlikes]
for (let place = 0; place < letters.length; place += 2)
  table.set(letters[place] as string, letters[place + 1] as string)

/** Blocks of letters and digits in a frame that NFKC does not open: first and last code point, and what the first one is. */
const framed: readonly (readonly [first: number, last: number, is: string])[] = [
  [0x1f150, 0x1f169, 'a'],
  [0x1f170, 0x1f189, 'a'],
  [0x1f1e6, 0x1f1ff, 'a'],
  [0x24f5, 0x24fd, '1'],
  [0x24ff, 0x24ff, '0'],
  [0x2776, 0x277e, '1'],
  [0x2780, 0x2788, '1'],
  [0x278a, 0x2792, '1'],
  [0x1f10b, 0x1f10c, '0'],
]

const unframed = (code: number): string | undefined => {
  if (code < 0x24f5) return undefined
  const block = framed.find(([first, last]) => code >= first && code <= last)
  if (!block) return undefined
  const [first, , is] = block
  return is === '0' ? '0' : String.fromCharCode(is.charCodeAt(0) + code - first)
}

/** Marks that change nothing a reader sees, or only decorate the letter before. */
const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{M}]$/u
const isPlain = (code: number): boolean =>
  code < 0x80 || (code >= 0x3041 && code <= 0x30fe && code !== 0x3099 && code !== 0x309a) || isHan(code)
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/**
 * What a reader takes one code point for: lower case, compatibility forms opened (`Ａ`, `①`, `⒜`, `𝐋`), look-alikes as the
 * Latin letter, accents gone. The empty string for what cannot be seen.
 */
export const readAs = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0
  if (isPlain(code)) return code < 0x80 ? letter.toLowerCase() : letter
  const known = table.get(letter) ?? unframed(code)
  if (known !== undefined) return known
  if (ignorable.test(letter)) return ''
  const opened = letter.normalize('NFKC').toLowerCase()
  const bare = /^\((.+)\)$/.exec(opened)?.[1] ?? (/^\d{1,2}\.$/.test(opened) ? opened.slice(0, -1) : opened)
  const folded = [...bare].map((one) => table.get(one) ?? one).join('')
  return /^[\u00c0-\u024f\u1e00-\u1eff]$/.test(folded)
    ? folded.normalize('NFD').replace(/\p{M}/gu, '')
    : folded
}

const soundMarks = '\u3099\u309a\uff9e\uff9f'
/** The sound mark that belongs to a kana before it, where it stands alone (`ﾊﾞ` is two code points). */
export const isSoundMark = (letter: string): boolean => soundMarks.includes(letter)

/** The kana with its sound mark as one letter. */
export const withSoundMark = (kana: string, mark: string): string =>
  (kana + (mark === '\uff9f' || mark === '\u309a' ? '\u309a' : '\u3099')).normalize('NFC')

/** Katakana as hiragana, letter by letter, so that every place stays what it was. */
export const inHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
