/**
 * What the reader of policies says of a field at fault, in Japanese: the engine speaks English, as a protocol does. Each line
 * is a sentence of the engine or of its schema library; what none of them fits is handed on as it is.
 */
const sentences: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [/^is unknown$/, () => '知られていない指標です'],
  [/^is not a field of this document$/, () => 'この文書にはない項目です'],
  [/^must not be empty$/, () => '1つ以上必要です'],
  [/^must list at least two conditions$/, () => '条件を2つ以上並べてください'],
  [/^must lie above the tier before it$/, () => '前のランクより上のランクにしてください'],
  [/^must be lower-case words joined by hyphens$/, () => '英小文字と数字を、ハイフンでつないでください'],
  [/^must be a date of the calendar/, () => '暦にある日付にしてください（例：2020-04-01）'],
  [/^must be a whole number of at least 1$/, () => '1以上の整数にしてください'],
  [
    /^must be a whole number, a fraction \{n, d\} or a boolean$/,
    () => '整数、分数 {n, d}、true、false のどれかにしてください',
  ],
  [/^must be a boolean for (\S+)$/, ([, metric]) => `${metric} では true か false にしてください`],
  [/^must be a whole number for (\S+)$/, ([, metric]) => `${metric} では整数にしてください`],
  [/^must be a fraction \{n, d\} for (\S+)$/, ([, metric]) => `${metric} では分数 {n, d} にしてください`],
  [
    /^must be a fraction \{n, d\} above 0 and of at most 1/,
    () => '0より大きく1以下の分数 {n, d} にしてください（dは1000000まで）',
  ],
  [/^must be the same top share/, () => '上位の割合は、1つの基準の中で同じ値にしてください'],
  [/^must be (>=|=) for (\S+)$/, ([, comparator, metric]) => `${metric} では ${comparator} にしてください`],
  [/^must be met or unmet for (\S+)$/, ([, metric]) => `${metric} では met か unmet にしてください`],
  [/^must be (null|"[^"]+") for (\S+)$/, ([, value, metric]) => `${metric} では ${value} にしてください`],
  [/^cannot be asked of (\S+)$/, ([, metric]) => `${metric} には使えません`],
  [/^needs the comparator >=$/, () => '比べ方を >= にしてください'],
  [
    /^must lie between 0 and 1 where a certainty is asked$/,
    () => '不確かさを考える条件では、0より大きく1より小さい値にしてください',
  ],
  [/^must have limits between 0 and 1$/, () => '境目は、0より大きく1より小さい値にしてください'],
  [/^must not promote where it would demote$/, () => '上がる境目は、下がる境目を超えないようにしてください'],
  [/^is missing$/, () => '必要な項目です'],
  [/^must be a text$/, () => '文字列にしてください'],
  [/^must be a number$/, () => '数にしてください'],
  [/^must be a whole number$/, () => '整数にしてください'],
  [/^must be true or false$/, () => 'true か false にしてください'],
  [/^must be a list$/, () => '配列にしてください'],
  [/^must be an object$/, () => 'オブジェクトにしてください'],
  [/^must be one of (.+)$/, ([, options]) => `次のどれかにしてください：${options}`],
  [/^Too small: .*>=(\d+)/, ([, least]) => `${least}以上にしてください`],
  [/^Too big: .*<=(\d+)/, ([, most]) => `${most}以下にしてください`],
]

export const faultInJapanese = (message: string): string => {
  for (const [pattern, words] of sentences) {
    const found = pattern.exec(message)
    if (found) return words(found)
  }
  return message
}
