// The banks of Japan and their branches, by code and by name: a published table of the banks' own codes.
export interface Place {
  code: string
  name: string
  /** Full-width katakana. */
  kana: string
}

interface Listed extends Place {
  hira: string
  roma: string
}

/** Loaded when first asked for: the table takes some 20 MB, and most visitors never need it. */
const read = async () => (await import('zengin-code')).default
let table: ReturnType<typeof read> | undefined
/** Kept: to ask again for a module that is loaded costs more than a record of a bank file. */
const load = (): ReturnType<typeof read> => {
  table ??= read()
  return table
}

/** A code is typed by people: it must not find what every object has. */
const own = <T>(table: Record<string, T>, code: string): T | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined

const listMax = 30
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(/(銀行|支店|\s)/g, '')
/** Readings of the table write small letters large. */
const reading = (text: string): string =>
  text.replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1))

const matching = (places: readonly Listed[], typed: string): Place[] => {
  const word = fold(typed)
  if (word === '') return []
  const rank = ({ code, name, hira, roma }: Listed): number => {
    const names = [fold(name), reading(fold(hira)), roma.toLowerCase()]
    if (code === word || names.includes(word) || names.includes(reading(word))) return 0
    if (code.startsWith(word) || names.some((one) => one.startsWith(word) || one.startsWith(reading(word))))
      return 1
    return names.some((one) => one.includes(word)) ? 2 : 3
  }
  return places
    .map((place) => ({ place, order: rank(place) }))
    .filter(({ order }) => order < 3)
    .sort((a, b) => a.order - b.order || (a.place.code < b.place.code ? -1 : 1))
    .slice(0, listMax)
    .map(({ place: { code, name, kana } }) => ({ code, name, kana }))
}

/** Banks by code, name or reading, best first, 30 at most; none for an empty word. */
export const findBanks = async (typed: string): Promise<Place[]> =>
  matching(Object.values(await load()), typed)

/** A bank's branches, likewise. */
export const findBranches = async (bankCode: string, typed: string): Promise<Place[]> =>
  matching(Object.values(own(await load(), bankCode)?.branches ?? {}), typed)

const bare = ({ code, name, kana }: Place): Place => ({ code, name, kana })

/** A bank and its branch; undefined where there is none of these codes. */
export const bankPlace = async (
  bankCode: string,
  branchCode: string,
): Promise<{ bank: Place; branch: Place } | undefined> => {
  const bank = own(await load(), bankCode)
  const branch = bank && own(bank.branches, branchCode)
  return bank && branch ? { bank: bare(bank), branch: bare(branch) } : undefined
}

/** A bank by its code. */
export const bankOf = async (bankCode: string): Promise<Place | undefined> => {
  const bank = own(await load(), bankCode)
  return bank && bare(bank)
}
