import { type Figure, pick } from './figure'
import { circle, ellipse, type Papers, path, rect, stroke } from './paper'

const skins = ['#F2D9C4', '#EBC9AE', '#F5E2D0', '#DDB592']

const hairs = ['#2B2622', '#463229', '#6B4A35', '#8E877E', '#23303D']

const hairBehind = (style: number, hair: string): string =>
  [
    path('M76 118C76 66 100 46 128 46s52 20 52 72v62H76z', hair),
    circle(128, 50, 24, hair),
    path('M74 120C70 70 98 48 128 48s58 22 54 72c-1 18-6 34-16 40H90c-10-6-15-22-16-40z', hair),
    '',
    path('M84 112c0-44 20-62 44-62s44 18 44 62v18H84z', hair) +
      path('M166 96c26 4 30 60 10 92-4-30-8-60-22-84z', hair),
    '',
  ][style] ?? ''

const hairFront = (style: number, hair: string): string =>
  [
    path('M84 112c2-38 22-54 46-54 22 0 40 14 42 54-20-4-36-16-44-30-8 16-24 26-44 30z', hair),
    path('M84 106c4-34 22-46 44-46s40 12 44 46c-14-14-28-20-44-20s-30 6-44 20z', hair),
    path('M83 112c0-36 20-56 45-56s45 20 45 56c-6-8-10-14-12-22H95c-2 8-6 14-12 22z', hair),
    path(
      'M82 108c-4-40 22-58 48-58 30 0 50 22 44 58-6-10-10-18-12-26-22 4-44 2-58-8-4 14-12 24-22 34z',
      hair,
    ),
    path('M84 108c4-36 20-50 44-50s40 14 44 50c-22-2-48-10-62-28-4 12-14 22-26 28z', hair),
    path('M85 100c0-32 18-48 43-48s43 16 43 48c-4-6-8-10-10-16-22-8-44-8-66 0-2 6-6 10-10 16z', hair),
  ][style] ?? ''

const clothes = (kind: number, p: Papers): string => {
  const body = path('M36 256c2-54 34-78 92-78s90 24 92 78z', p.main)
  const details = [
    // A kimono's crossed collar.
    path('M98 182l44 74h-26L88 186zM158 182l-44 74h26l28-70z', p.second),
    path('M106 178h44l-22 34z', p.second) + stroke('M128 212v44', p.dark, 3),
    path('M92 184c10 26 62 26 72 0l10 4c-10 40-82 40-92 0z', p.accent),
    rect([94, 212, 68, 44], p.second, 8) + stroke('M100 214l6-34M156 214l-6-34', p.second, 10),
    stroke('M54 222c48-14 100-14 148 0M46 244c54-12 110-12 164 0', p.second, 7),
  ]
  return body + (details[kind] ?? '')
}

export const person: Figure = (p, roll) => {
  const style = roll(6)
  const skin = pick(skins, roll)
  const hair = pick(hairs, roll)
  const extra = roll(5)
  return [
    circle(128, 118, 98, p.far),
    hairBehind(style, hair),
    clothes(roll(5), p),
    rect([112, 146, 32, 44], skin, 16),
    ellipse([128, 116, 42, 47], skin),
    hairFront(style, hair),
    extra === 0
      ? `<g fill="none" stroke="${p.dark}" stroke-width="4"><circle cx="110" cy="122" r="14"/><circle cx="146" cy="122" r="14"/><path d="M124 122h8"/></g>`
      : '',
    extra === 1 ? path('M74 92c4-44 34-58 56-58s48 14 52 58c-36-10-72-10-108 0z', p.accent) : '',
    extra === 2 ? circle(168, 78, 11, p.accent) + circle(168, 78, 4, p.second) : '',
  ].join('')
}
