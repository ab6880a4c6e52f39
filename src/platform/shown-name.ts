import { visibleLength } from './visible-length'

/** Why a line cannot be shown as somebody's name or as a title. */
export type NameFault = 'lines' | 'direction' | 'invisible' | 'staff'

export const isNameFault = (text: string): text is NameFault =>
  text === 'lines' || text === 'direction' || text === 'invisible' || text === 'staff'

const lineEnds = /[\n\r\v\f\u0085\u2028\u2029]/
/** They turn round what follows: with them one name reads as another. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
/** Joiners between two characters and variation selectors belong to emoji and to the forms of kanji. */
const lawful =
  /(?<=[^\p{Default_Ignorable_Code_Point}\s])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|(?<=\S)[\u200c\u200d](?=\S)/gu
const ignorable = /\p{Default_Ignorable_Code_Point}/u

/** What is wrong with a line that people read: line ends, characters of direction, characters that show nothing. */
export const lineFault = (line: string): NameFault | undefined => {
  if (lineEnds.test(line)) return 'lines'
  if (directions.test(line)) return 'direction'
  const plain = line.replace(lawful, '')
  return ignorable.test(plain) || (line !== '' && visibleLength(line) === 0) ? 'invisible' : undefined
}

/** Letters that look like others. Those of one row are one letter here; the site's own words are folded the same way. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', α: 'a', '@': 'a', е: 'e', ε: 'e', '3': 'e', о: 'o', ο: 'o', '0': 'o', р: 'p', ρ: 'p', с: 'c' },
  ...{ у: 'y', х: 'x', ѕ: 's', '5': 's', $: 's', т: 't', τ: 't', м: 'm', н: 'h', п: 'n', к: 'k', κ: 'k' },
  ...{ і: 'i', ι: 'i', l: 'i', '1': 'i', '|': 'i', '!': 'i', ı: 'i', ԁ: 'd', ո: 'n', ν: 'v' },
  ...{ 營: '営', 亊: '事' },
}

/** A name as it looks: compatible forms, marks, case, spaces and look-alikes made one. */
const folded = (name: string): string =>
  Array.from(
    name
      .normalize('NFKC')
      .normalize('NFD')
      .replace(/[\u0300-\u036f\p{Default_Ignorable_Code_Point}]/gu, '')
      .normalize('NFC')
      .toLowerCase(),
    (letter) => lookAlikes[letter] ?? letter,
  ).join('')

const separators = /[\s\p{P}\p{S}]+/u
const words = (text: string): string[] => text.split(' ').map(folded)

/** The site, and who speaks for it. */
const offices = words(
  'tanomi admin administrator support official staff moderator operator helpdesk webmaster',
)
/** Words that only go with them. */
const additions = words('the customer service team center desk system security account site help info japan')

const japaneseNames = [
  /運営(?:事務局|局|チーム|スタッフ|者|部|本部|担当|側|会社)/,
  /^運営$/,
  /(?:カスタマー)?サポート(?:事務局|センター|チーム|窓口|デスク|担当)/,
  /^(?:カスタマー)?サポート$/,
  /^公式|公式(?:アカウント|サポート|スタッフ|運営)?$/,
  /^(?:管理者|管理人|事務局|モデレーター)$/,
]

const isStaffLike = (name: string): boolean => {
  const parts = folded(name).split(separators).filter(Boolean)
  const whole = parts.join('')
  if (whole.includes(folded('tanomi'))) return true
  if (japaneseNames.some((pattern) => pattern.test(whole))) return true
  const known = [...offices, ...additions]
  return parts.some((part) => offices.includes(part)) && parts.every((part) => known.includes(part))
}

/** What is wrong with the name of a person or a firm; above what is wrong with a line, nobody looks like the site's staff. */
export const nameFault = (name: string): NameFault | undefined =>
  lineFault(name) ?? (isStaffLike(name) ? 'staff' : undefined)

/** What is wrong with a title: it may speak of support or of an official site, but not as the site's operators. */
export const titleFault = (title: string): NameFault | undefined => {
  const whole = folded(title).split(separators).join('')
  const speaksForUs =
    /運営事務局/.test(whole) ||
    new RegExp(`${folded('tanomi')}(?:公式|運営|${offices.slice(1).join('|')})`).test(whole)
  return lineFault(title) ?? (speaksForUs ? 'staff' : undefined)
}
