import { type Figure, leaf, pick } from './figure'
import { circle, ellipse, path, rect, stroke } from './paper'

export const plant: Figure = (p, roll) => {
  const count = 5 + roll(3)
  const spreadAngle = 120
  const leaves = Array.from({ length: count }, (_, k) =>
    leaf(128, 168, -spreadAngle / 2 + (spreadAngle / (count - 1)) * k, k % 2 === 0 ? p.main : p.dark),
  ).join('')
  const pot = [
    path('M82 160h92l-12 76H94z', p.accent) + rect([74, 150, 108, 22], p.accent, 4),
    path('M78 158h100c4 50-16 78-50 78s-54-28-50-78z', p.second),
    rect([86, 158, 84, 78], p.second, 10) + stroke('M86 184h84', p.accent, 6),
  ]
  return [
    path('M0 226h256v30H0z', p.far),
    circle(128, 108, 92, p.far),
    `<g transform="translate(128 168) scale(1.3) translate(-128 -168)">${leaves}</g>`,
    pick(pot, roll),
    roll(2) === 0 ? circle(128, 66, 14, p.accent) + circle(128, 66, 5, p.second) : '',
  ].join('')
}

export const mountain: Figure = (p, roll) => {
  const sun = pick([70, 128, 186], roll)
  return [
    circle(sun, 84, 36, p.accent),
    path('M-10 210L84 84l40 50 30-36 112 112z', p.far),
    path('M-10 232L96 104l92 128z', p.main),
    path('M96 104l26 36-14-4-12 14-10-12-14 4z', p.second),
    path('M90 240l92-106 90 106z', p.dark),
    path('M-10 222c60-20 100 12 160-2s80-10 116 0v50H-10z', p.second),
    roll(2) === 0
      ? stroke('M44 40q10-10 20 0q10-10 20 0M96 60q8-8 16 0q8-8 16 0', p.dark, 4)
      : path('M52 226v-34l26-22 26 22v34z', p.accent) + rect([70, 204, 16, 22], p.second),
  ].join('')
}

export const tea: Figure = (p, roll) => {
  const cup = roll(2) === 0
  return [
    circle(128, 116, 92, p.far),
    path('M0 206h256v50H0z', p.main),
    cup
      ? path('M66 118h124c2 60-20 92-62 92s-64-32-62-92z', p.second) +
        ellipse([128, 118, 62, 17], p.dark) +
        stroke('M190 134c34-4 36 46-10 46', p.second, 13) +
        stroke('M74 156c36 10 72 10 108 0', p.accent, 6)
      : path('M60 140c0-34 30-50 68-50s68 16 68 50c0 46-26 68-68 68s-68-22-68-68z', p.dark) +
        path('M190 130l40-24-4 30-34 32z', p.dark) +
        stroke('M84 96c4-64 84-64 88 0', p.accent, 9) +
        ellipse([128, 94, 38, 10], p.second) +
        circle(128, 80, 9, p.accent),
    cup ? stroke('M108 92c-12-16 12-24 0-42M138 88c-12-16 12-24 0-42', p.main, 6) : '',
    ellipse([128, 216, 84, 9], p.dark),
  ].join('')
}

export const tools: Figure = (p, roll) => {
  const kind = roll(4)
  const brush =
    rect([118, 20, 20, 118], p.main, 10) +
    rect([114, 132, 28, 22], p.accent, 3) +
    path('M114 154h28c6 28-4 54-14 74-10-20-20-46-14-74z', p.dark)
  const pencil =
    rect([112, 52, 32, 124], p.accent) +
    rect([112, 30, 32, 30], p.second, 8) +
    path('M112 176h32l-16 46z', '#EBCFA6') +
    path('M122 204h12l-6 18z', p.dark) +
    rect([112, 58, 32, 10], p.dark)
  const scissors =
    stroke('M104 60l44 116M152 60l-44 116', p.dark, 14) +
    `<g fill="none" stroke="${p.accent}" stroke-width="14"><circle cx="92" cy="198" r="24"/><circle cx="164" cy="198" r="24"/></g>` +
    circle(128, 122, 7, p.second)
  const camera =
    rect([44, 86, 168, 116], p.main, 16) +
    rect([96, 64, 64, 32], p.main, 8) +
    circle(128, 144, 44, p.second) +
    circle(128, 144, 30, p.dark) +
    circle(118, 134, 9, p.far) +
    circle(188, 106, 8, p.accent)
  const turn = kind === 3 ? 0 : pick([-28, 24, 36], roll)
  return [
    rect([38, 38, 180, 180], p.far, pick([8, 90], roll)),
    kind < 2 ? stroke('M56 206c30-24 46 16 74 0s44-10 70 2', p.second, 9) : '',
    `<g transform="rotate(${turn} 128 128)">${[brush, pencil, scissors, camera][kind]}</g>`,
  ].join('')
}

export const books: Figure = (p, roll) => {
  const shelf = [p.main, p.accent, p.dark, p.second]
  const stack = [0, 1, 2, 3]
    .map((k) => {
      const w = 150 - roll(4) * 12
      const y = 208 - k * 28
      return (
        rect([128 - w / 2 + roll(3) * 6 - 6, y, w, 26], shelf[(k + roll(4)) % 4] as string, 3) +
        rect([128 - w / 2 + 18, y + 10, 26, 6], p.ground, 1)
      )
    })
    .join('')
  const above = [
    path('M96 122h64l-10-46h-44z', p.accent) + stroke('M128 122v6', p.dark, 6) + circle(128, 70, 6, p.dark),
    stroke('M128 122c0-30 4-40 14-56', p.dark, 5) + leaf(138, 84, 42, p.main) + leaf(134, 96, -44, p.main),
    path('M100 92h50c2 26-8 34-25 34s-27-8-25-34z', p.second) +
      stroke('M150 100c18 0 16 18-4 18', p.second, 6) +
      stroke('M116 82c-6-10 6-14 0-24M134 82c-6-10 6-14 0-24', p.main, 4),
  ]
  return [circle(128, 128, 98, p.far), path('M0 234h256v22H0z', p.dark), stack, pick(above, roll)].join('')
}

export const flower: Figure = (p, roll) => {
  const petals = pick([5, 6, 8], roll)
  const blossom = (x: number, y: number, r: number, fill: string): string =>
    Array.from({ length: petals }, (_, k) =>
      ellipse([x, y - r * 0.6, r * 0.42, r * 0.56], fill, 0).replace(
        '/>',
        ` transform="rotate(${(360 / petals) * k} ${x} ${y})"/>`,
      ),
    ).join('') + circle(x, y, r * 0.26, '#E3B44B')
  return [
    path('M0 0h256v256H0z', p.ground),
    path('M0 190c80-40 170 30 256-20v86H0z', p.far),
    stroke('M126 256c4-50-8-70 2-130M128 196c24-14 42-20 50-40', p.dark, 7),
    leaf(126, 222, -58, p.main),
    leaf(130, 206, 66, p.main),
    blossom(122, 104, 78, p.accent),
    blossom(188, 158, 34, p.second),
    roll(2) === 0 ? blossom(58, 178, 26, p.second) : circle(58, 176, 10, p.accent),
  ].join('')
}

export const lantern: Figure = (p, roll) => {
  const body = roll(2) === 0 ? p.accent : p.main
  return [
    circle(128, 128, 100, p.far),
    path('M0 60c60 22 196 22 256 0v-8C196 74 60 74 0 52z', p.dark),
    rect([100, 74, 56, 14], p.dark, 3),
    path('M128 84c46 0 66 28 66 60s-20 60-66 60-66-28-66-60 20-60 66-60z', body),
    stroke('M72 116h112M63 144h130M72 172h112', p.second, 3),
    rect([100, 200, 56, 14], p.dark, 3),
    stroke('M128 214v22', p.accent, 5),
    circle(128, 144, 30, p.second),
    roll(2) === 0 ? path('M128 122c10 12 10 30 0 44-10-14-10-32 0-44z', body) : circle(128, 144, 14, body),
  ].join('')
}
