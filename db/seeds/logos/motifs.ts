import { circle, ellipse, type Papers, path, rect, stroke } from '../avatars/paper'

/** A mark in a box of 200 by 200. */
export type Motif = (p: Papers) => string

const around = (n: number, draw: (degrees: number) => string): string =>
  Array.from({ length: n }, (_, k) => `<g transform="rotate(${(360 / n) * k} 100 100)">${draw(k)}</g>`).join(
    '',
  )

const barrel: Motif = (p) =>
  stroke('M46 40q-18 60 0 120h108q18-60 0-120z', p.main, 10) +
  stroke('M40 76h120M40 124h120M82 40q-6 60 0 120M118 40q6 60 0 120', p.accent, 6)
const drop: Motif = (p) =>
  path('M100 20c34 46 54 72 54 102a54 54 0 0 1-108 0c0-30 20-56 54-102z', p.main) +
  stroke('M74 124a28 28 0 0 0 28 28', p.ground, 9)
const rings: Motif = (p) =>
  [78, 56, 34]
    .map(
      (r, i) =>
        `<circle cx="100" cy="100" r="${r}" fill="none" stroke="${[p.main, p.accent, p.dark][i]}" stroke-width="${12 - i * 2}"/>`,
    )
    .join('')
const cup: Motif = (p) =>
  path('M36 88h112v36a50 50 0 0 1-50 50H86a50 50 0 0 1-50-50z', p.main) +
  stroke('M148 98h10a20 20 0 0 1 0 40h-12', p.main, 10) +
  stroke('M68 66q-12-16 0-30M96 66q-12-16 0-30M124 66q-12-16 0-30', p.accent, 7)
const bean: Motif = (p) =>
  ellipse([100, 100, 46, 72], p.dark, 28) + stroke('M128 42q-58 44-20 66t-36 50', p.ground, 8)
const bread: Motif = (p) =>
  path('M30 110c0-44 32-64 70-64s70 20 70 64c0 22-14 24-14 44H44c0-20-14-22-14-44z', p.main) +
  stroke('M66 70l-12 26M100 64v28M134 70l12 26', p.ground, 8)
const wheat: Motif = (p) =>
  stroke('M100 184V60', p.dark, 6) +
  [0, 1, 2, 3]
    .map(
      (k) =>
        ellipse([78, 74 + k * 26, 11, 24], p.main, -38) + ellipse([122, 74 + k * 26, 11, 24], p.accent, 38),
    )
    .join('') +
  ellipse([100, 40, 11, 24], p.main)
const leaf: Motif = (p) =>
  path('M36 164C30 70 92 30 170 34c4 78-36 140-134 130z', p.main) +
  stroke('M36 164C70 120 104 90 140 66', p.ground, 7)
const field: Motif = (p) =>
  circle(100, 74, 42, p.accent) +
  path('M10 112q90-40 180 0v70H10z', p.main) +
  stroke('M100 96L56 182M100 96l44 86M100 96v86', p.ground, 5)
const wave: Motif = (p) =>
  circle(100, 100, 84, p.main) +
  [96, 122, 148]
    .map((y, i) => stroke(`M${26 + i * 8} ${y}q18-20 37 0t37 0 37 0 ${37 - i * 8} 0`, p.ground, 8))
    .join('') +
  circle(126, 60, 16, p.accent)
const fish: Motif = (p) =>
  path('M20 100q50-58 110 0l44-36v72l-44-36q-60 58-110 0z', p.main) +
  circle(56, 92, 8, p.ground) +
  stroke('M88 74q16 26 0 52', p.ground, 7)
const wheel: Motif = (p) =>
  stroke('M62 128L92 72h44l18 56M92 72l30 56H62M136 72l-14 56M84 60h20M130 58h20', p.dark, 8) +
  `<circle cx="54" cy="130" r="34" fill="none" stroke="${p.main}" stroke-width="9"/><circle cx="152" cy="130" r="34" fill="none" stroke="${p.accent}" stroke-width="9"/>`
const spokes: Motif = (p) =>
  `<circle cx="100" cy="100" r="78" fill="none" stroke="${p.main}" stroke-width="12"/>` +
  around(10, () => stroke('M100 100V32', p.accent, 4)) +
  circle(100, 100, 16, p.dark)
const bird: Motif = (p) =>
  path(
    'M30 120c0-46 36-74 74-74 30 0 42 20 42 38l30 12-30 14c-4 40-34 62-66 62H24c20-6 26-20 26-30-12-2-20-10-20-22z',
    p.main,
  ) +
  circle(118, 76, 7, p.ground) +
  path('M58 112q34-8 50 14-18 22-50 10z', p.second)
const house: Motif = (p) =>
  path('M20 100L100 28l80 72h-22v72H42v-72z', p.main) +
  path('M82 172v-34a18 18 0 0 1 36 0v34z', p.ground) +
  rect([132, 38, 16, 34], p.accent, 2)
const roof: Motif = (p) =>
  stroke('M18 108Q100 20 182 108', p.main, 14) +
  stroke('M40 138Q100 72 160 138', p.dark, 10) +
  stroke('M62 166q38-40 76 0', p.accent, 8)
const beams: Motif = (p) =>
  [0, 1, 2, 3]
    .map((k) => rect([28 + k * 40, 40 + k * 22, 24, 132 - k * 22], k % 2 ? p.accent : p.main, 2))
    .join('') + rect([20, 172, 160, 10], p.dark, 2)
const aperture: Motif = (p) =>
  circle(100, 100, 84, p.dark) +
  around(6, () => path('M100 16a84 84 0 0 1 73 42l-60 30z', p.main)) +
  circle(100, 100, 30, p.ground)
const frame: Motif = (p) =>
  rect([24, 40, 152, 120], p.main, 10) +
  rect([40, 56, 120, 88], p.ground, 4) +
  path('M40 144l40-48 28 32 20-20 32 36z', p.accent) +
  circle(130, 80, 12, p.accent)
const nodes: Motif = (p) =>
  stroke('M100 40L44 130M100 40l56 90M44 130h112M100 40v64M100 104l-56 26M100 104l56 26', p.far, 7) +
  [
    [100, 40],
    [44, 130],
    [156, 130],
    [100, 104],
  ]
    .map(([x = 0, y = 0], i) => circle(x, y, i === 3 ? 20 : 15, i % 2 ? p.accent : p.main))
    .join('')
const bricks: Motif = (p) =>
  [
    [30, 40, 64],
    [102, 40, 68],
    [30, 86, 100],
    [138, 86, 32],
    [30, 132, 44],
    [82, 132, 88],
  ]
    .map(([x = 0, y = 0, w = 0], i) => rect([x, y, w, 34], [p.main, p.accent, p.dark][i % 3] as string, 6))
    .join('')
const mountain: Motif = (p) =>
  circle(136, 66, 30, p.accent) +
  path('M10 168L84 46l40 62 18-26 48 86z', p.main) +
  path('M84 46l24 38-16 8-10-12-14 14-8-8z', p.ground)
const sun: Motif = (p) => circle(100, 100, 42, p.accent) + around(12, () => stroke('M100 40V18', p.main, 9))
const flower: Motif = (p) =>
  around(5, () => ellipse([100, 54, 26, 40], p.main)) + circle(100, 100, 20, p.accent)
const knot: Motif = (p) =>
  stroke('M60 60c60-60 80 40 20 60s-40 60 20 40 60-80 20-100', p.main, 13) + circle(100, 100, 12, p.accent)

export const motifs = {
  barrel,
  drop,
  rings,
  cup,
  bean,
  bread,
  wheat,
  leaf,
  field,
  wave,
  fish,
  wheel,
  spokes,
  bird,
  house,
  roof,
  beams,
  aperture,
  frame,
  nodes,
  bricks,
  mountain,
  sun,
  flower,
  knot,
} as const
export type MotifName = keyof typeof motifs
