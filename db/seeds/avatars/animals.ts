import { type Figure, pick } from './figure'
import { circle, ellipse, path, stroke } from './paper'

export const cat: Figure = (p, roll) => {
  const fur = pick([p.dark, p.second, p.main, '#C98A4B'], roll)
  const patch = fur === p.second ? p.main : p.second
  const look = roll(2) === 0
  return [
    circle(128, 140, 96, p.far),
    stroke('M186 226c44-10 40-64 14-70', fur, 16),
    path('M66 244c-6-72 20-104 62-104s70 32 64 104z', fur),
    path('M72 60l34 24h44l34-24 6 62c0 34-26 54-62 54s-62-20-62-54z', fur),
    roll(2) === 0
      ? path('M128 84h22l34-24 5 54c-32 4-56-8-61-30z', patch)
      : path('M104 244c-8-44 4-66 24-66s32 22 24 66z', patch),
    look ? stroke('M92 122q9 9 18 0M146 122q9 9 18 0', fur === p.dark ? p.second : p.dark, 5) : '',
    path('M122 136h12l-6 8z', p.accent),
    stroke('M86 178c24 14 60 14 84 0', p.accent, 9),
    circle(128, 190, 8, '#E3B44B'),
  ].join('')
}

export const bird: Figure = (p, roll) => {
  const berry = [0, 1, 2].map((k) => circle(54 + k * 26, 216 - (k % 2) * 14, 8, p.accent)).join('')
  return [
    circle(pick([176, 84], roll), 82, 46, p.far),
    stroke('M20 206c70-14 140-8 216-30', p.dark, 9),
    stroke('M176 186c16-16 26-20 40-40', p.dark, 5),
    berry,
    path('M84 182c-22-46 4-104 60-104 34 0 48 24 44 52-4 44-50 66-104 52z', p.main),
    path('M96 176c26-2 66-22 74-66 10 42-20 78-74 66z', p.second),
    path('M84 182L40 150c22-18 50-22 70-14z', p.dark),
    path('M98 150c10-34 38-42 62-28-8 28-32 40-62 28z', p.dark),
    path('M186 112l30 8-30 12z', '#D9A441'),
    circle(162, 106, 6, roll(2) === 0 ? p.second : p.dark),
    stroke('M118 186v14M138 182v14', p.dark, 5),
  ].join('')
}

export const fish: Figure = (p, roll) => {
  const body = `${path('M56 130c20-46 92-58 132-4-36 56-110 52-132 4z', p.accent)}${path('M180 126c20-34 42-44 58-42-14 20-14 26-16 42 4 18 4 26 18 46-24 2-44-12-60-46z', p.accent)}${path('M112 96c12-22 34-26 50-20-4 12-10 20-16 26zM104 160c4 20 18 30 36 30 0-12-4-22-10-28z', p.second)}${path('M112 92c28-4 34 20 20 36-18 0-26-18-20-36z', p.second)}${circle(82, 122, 6, p.dark)}`
  const wave = (y: number): string => stroke(`M-8 ${y}q22-18 44 0t44 0t44 0t44 0t44 0t44 0t44 0`, p.main, 6)
  return [
    path('M0 176h256v80H0z', p.far),
    wave(184),
    wave(212),
    wave(240),
    circle(64, 66, 11, p.second),
    circle(88, 44, 6, p.second),
    `<g transform="rotate(${pick([-14, 8, -30], roll)} 128 128) ${roll(2) === 0 ? 'translate(256 0) scale(-1 1)' : ''}">${body}</g>`,
  ].join('')
}

export const rabbit: Figure = (p, roll) => {
  const fur = pick([p.second, '#F8F4EA', p.dark], roll)
  const inner = fur === p.dark ? p.main : '#E9B9AB'
  return [
    circle(178, 74, 58, fur === p.dark ? p.second : '#F0D58C'),
    path('M0 214c60-22 190-22 256 0v42H0z', p.main),
    stroke('M34 214c4-34 2-50-8-72M46 212c4-28 12-40 22-52', p.accent, 5),
    ellipse([104, 78, 17, 52], fur, -12) + ellipse([104, 82, 8, 38], inner, -12),
    ellipse([146, 78, 17, 52], fur, 14) + ellipse([146, 82, 8, 38], inner, 14),
    path('M64 244c-8-60 24-92 62-92s72 32 64 92z', fur),
    ellipse([126, 148, 48, 42], fur),
    circle(108, 144, 5, fur === p.dark ? p.second : p.dark) +
      circle(144, 144, 5, fur === p.dark ? p.second : p.dark),
    path('M121 157h10l-5 7z', p.accent),
    roll(2) === 0 ? path('M84 184c28 14 56 14 84 0l4 14c-30 14-62 14-92 0z', p.accent) : '',
  ].join('')
}

export const fox: Figure = (p, roll) => {
  const fur = pick(['#C9773F', p.main, p.accent], roll)
  return [
    path('M128 20l108 190H20z', p.far),
    stroke(
      'M40 256c0-24-4-36-14-48M46 256c2-20 8-30 18-38M212 256c0-24 4-36 14-48M206 256c-2-20-8-30-18-38',
      p.dark,
      5,
    ),
    path('M62 60l38 34h56l38-34 8 66-74 84-74-84z', fur),
    path('M54 126c24 2 52 16 74 84 22-68 50-82 74-84l-74 84z', p.second),
    path('M70 74l22 20-20 16zM186 74l-22 20 20 16z', p.dark),
    stroke(roll(2) === 0 ? 'M92 132q10 8 20 0M144 132q10 8 20 0' : 'M94 134h14M148 134h14', p.dark, 5),
    circle(128, 200, 10, p.dark),
  ].join('')
}
