import { civilTime, dateOf, daysBetween, isDate, startOf } from '../platform/calendar'
import type { Lang } from '../platform/i18n'

/** How an instant is written: with weekday, without, without time, or by its distance from now. */
export type WhenForm = 'datetime' | 'date' | 'short' | 'relative'

/** The language, and the moment of the request as the only "now". */
export interface FormatContext {
  lang: Lang
  at: Date
}

type CivilTime = ReturnType<typeof civilTime>

const minuteMs = 60_000

const weekdays = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

const two = (value: number): string => String(value).padStart(2, '0')

const writeDay = (time: CivilTime, lang: Lang, show: { year: boolean; weekday: boolean }): string => {
  const weekday = weekdays[lang][time.weekday] ?? ''
  if (lang === 'ja') {
    const year = show.year ? `${time.year}年` : ''
    return `${year}${time.month}月${time.day}日${show.weekday ? `（${weekday}）` : ''}`
  }
  const day = `${time.day} ${months[time.month - 1]?.slice(0, 3) ?? ''}${show.year ? ` ${time.year}` : ''}`
  return show.weekday ? `${weekday} ${day}` : day
}

const clock = (time: CivilTime): string => `${time.hour}:${two(time.minute)}`

/** Whole number with thousands separators: 12,345. */
export const formatCount = (value: number | bigint): string =>
  String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** Yen: ¥40,000, −¥8,250; with `sign` also +¥500. */
export const formatMoney = (yen: bigint, sign = false): string => {
  if (yen < 0n) return `−¥${formatCount(-yen)}`
  return `${sign && yen > 0n ? '+' : ''}¥${formatCount(yen)}`
}

/** A span of prices in yen; one price when both ends agree. */
export const formatMoneyRange = (low: bigint, high: bigint, lang: Lang): string =>
  low === high ? formatMoney(low) : `${formatMoney(low)}${lang === 'ja' ? '〜' : '–'}${formatCount(high)}`

/**
 * A share as percent, floored, never rounded up: 11 of 12 is 91.6%, because a limit of 91.7 is not met.
 * An exact value loses its zero decimals. Null when there is nothing to divide by.
 */
export const formatPercent = (
  numerator: number | bigint,
  denominator: number | bigint,
  digits = 1,
): string | null => {
  const whole = BigInt(denominator)
  if (whole <= 0n) return null
  const scale = 10n ** BigInt(digits)
  const scaled = BigInt(numerator) * 100n * scale
  const floored = scaled / whole
  const fraction = floored % scale
  const isExact = scaled % whole === 0n
  const decimals = fraction.toString().padStart(digits, '0')
  const showsDecimals = digits > 0 && !(isExact && fraction === 0n)
  return `${floored / scale}${showsDecimals ? `.${decimals}` : ''}%`
}

/** Size of a file: 48 KB, 1.2 MB (units of 1,024 bytes). */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`
  const kilo = bytes / 1024
  if (kilo < 1024) return `${Math.round(kilo)} KB`
  const mega = kilo / 1024
  return mega < 10 ? `${mega.toFixed(1)} MB` : `${formatCount(Math.round(mega))} MB`
}

const nearDay = (days: number, time: string, lang: Lang): string | null => {
  const names = lang === 'ja' ? ['昨日', '今日', '明日'] : ['yesterday', 'today', 'tomorrow']
  const name = names[days + 1]
  return name ? `${name} ${time}` : null
}

const relative = (at: Date, { lang, at: now }: FormatContext): string | null => {
  const awayMs = at.getTime() - now.getTime()
  const minutes = Math.floor(Math.abs(awayMs) / minuteMs)
  const isPast = awayMs <= 0
  if (minutes < 1)
    return lang === 'ja' ? (isPast ? 'たった今' : 'まもなく') : isPast ? 'just now' : 'very soon'
  if (minutes < 60) {
    if (lang === 'ja') return isPast ? `${minutes}分前` : `あと${minutes}分`
    return isPast ? `${minutes} min ago` : `in ${minutes} min`
  }
  const days = daysBetween(dateOf(now), dateOf(at))
  const near = nearDay(days, clock(civilTime(at)), lang)
  if (near || Math.abs(days) > 7) return near
  if (lang === 'ja') return days < 0 ? `${-days}日前` : `あと${days}日`
  return days < 0 ? `${-days} days ago` : `in ${days} days`
}

/** An instant in Tokyo time; the year appears only when it is not this year. */
export const formatWhen = (at: Date, form: WhenForm, context: FormatContext): string => {
  if (form === 'relative') return relative(at, context) ?? formatWhen(at, 'short', context)
  const time = civilTime(at)
  const year = time.year !== civilTime(context.at).year
  if (form === 'date') return writeDay(time, context.lang, { year, weekday: true })
  return `${writeDay(time, context.lang, { year, weekday: form === 'datetime' })}${
    context.lang === 'ja' && form === 'datetime' ? '' : ' '
  }${clock(time)}`
}

/** The exact time, to the second and with its zone: what a person sees on hover. */
export const formatExact = (at: Date, lang: Lang): string => {
  const time = civilTime(at)
  const day = writeDay(time, lang, { year: true, weekday: true })
  return `${day} ${clock(time)}:${two(time.second)}${lang === 'ja' ? '（日本時間）' : ' Japan time'}`
}

/** A civil date 'YYYY-MM-DD' in full, for letters: 2026年11月28日, 28 November 2026. Other text is given back as it is. */
export const formatLongDate = (on: string, lang: Lang): string => {
  if (!isDate(on)) return on
  const { year, month, day } = civilTime(startOf(on))
  return lang === 'ja' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`
}

/** A civil date 'YYYY-MM-DD'; the year appears only when it is not this year. Other text is given back as it is. */
export const formatDateOn = (on: string, context: FormatContext): string => {
  if (!isDate(on)) return on
  const time = civilTime(startOf(on))
  return writeDay(time, context.lang, { year: time.year !== civilTime(context.at).year, weekday: true })
}
