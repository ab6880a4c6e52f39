import { circle, type Papers, path, rect, stroke } from './paper'

type Cover = (p: Papers, roll: (sides: number) => number) => string

const textLines = (x: number, y: number, w: number, count: number, p: Papers): string =>
  Array.from({ length: count }, (_, k) =>
    rect([x, y + k * 26, k === count - 1 ? w * 0.6 : w, 8], p.far, 4),
  ).join('')

const writing: Cover = (p, roll) => {
  const shift = roll(60)
  return [
    rect([180 + shift, 90, 330, 440], p.far, 4),
    rect([150 + shift, 70, 330, 440], '#FFFEFA', 4),
    rect([190 + shift, 116, 150 + roll(60), 18], p.dark, 3),
    textLines(190 + shift, 164, 250, 5, p),
    rect([190 + shift, 316, 110, 90], p.main, 3),
    textLines(318 + shift, 322, 122, 3, p),
    textLines(190 + shift, 434, 250, 2, p),
    `<g transform="rotate(${24 + roll(16)} 560 330)">${rect([545, 130, 26, 280], p.accent, 6)}${path('M545 410h26l-13 44z', p.dark)}</g>`,
  ].join('')
}

const design: Cover = (p, roll) => {
  const tiles = [p.main, p.accent, p.second, p.dark, p.far]
  const cell = (k: number): string => {
    const x = 150 + (k % 4) * 130
    const y = 110 + Math.floor(k / 4) * 130
    const fill = tiles[roll(5)] as string
    const shapes = [
      circle(x + 60, y + 60, 56, fill),
      path(`M${x} ${y + 120}A120 120 0 0 1 ${x + 120} ${y}V${y + 120}z`, fill),
      path(`M${x} ${y}h120L${x} ${y + 120}z`, fill),
      rect([x, y, 120, 120], fill, 4) + circle(x + 60, y + 60, 24, p.ground),
      path(`M${x} ${y + 60}a60 60 0 0 1 120 0z`, fill) +
        path(`M${x} ${y + 120}a60 60 0 0 1 120 0z`, tiles[roll(5)] as string),
    ]
    return shapes[roll(5)] as string
  }
  return Array.from({ length: 12 }, (_, k) => cell(k)).join('')
}

const web: Cover = (p, roll) => {
  const flip = roll(2) === 0
  const left = flip ? 450 : 150
  const right = flip ? 150 : 370
  return [
    rect([110, 80, 580, 420], '#FFFEFA', 12),
    path('M110 124V92q0-12 12-12h556q12 0 12 12v32z', p.dark),
    [0, 1, 2].map((k) => circle(138 + k * 24, 102, 7, [p.accent, p.second, p.far][k] as string)).join(''),
    rect([left, 156, 200, 150], p.main, 6),
    path(`M${left} 306l70-80 50 54 30-30 50 56z`, p.second),
    rect([right, 164, 220, 22], p.dark, 4),
    textLines(right, 206, 220, 3, p),
    rect([right, 282, 96, 26], p.accent, 6),
    [0, 1, 2]
      .map(
        (k) =>
          rect([150 + k * 172, 336, 156, 130], p.ground, 6) +
          circle(228 + k * 172, 386, 28, [p.far, p.main, p.accent][(k + roll(3)) % 3] as string),
      )
      .join(''),
    rect([596, 320, 130, 230], p.dark, 18) +
      rect([606, 338, 110, 190], p.second, 6) +
      circle(661, 400, 30, p.main),
  ].join('')
}

const development: Cover = (p, roll) => {
  const at = [0, 1, 2, 3, 4, 5].map(
    (k) => [160 + (k % 3) * 240 + roll(40) - 20, 190 + Math.floor(k / 3) * 210 + roll(40) - 20] as const,
  )
  const link = (a: number, b: number): string => {
    const from = at[a] ?? at[0]!
    const to = at[b] ?? at[0]!
    return stroke(
      `M${from[0]} ${from[1]}C${from[0] + 90} ${from[1]} ${to[0] - 90} ${to[1]} ${to[0]} ${to[1]}`,
      p.main,
      6,
    )
  }
  return [
    link(0, 1),
    link(1, 2),
    link(0, 4),
    link(3, 4),
    link(4, 5),
    link(1, 5),
    at
      .map(
        ([x, y], k) =>
          rect([x - 66, y - 46, 132, 92], ['#FFFEFA', p.second][k % 2] as string, 10) +
          rect([x - 44, y - 20, 50 + roll(34), 9], p.dark, 4) +
          rect([x - 44, y, 88, 9], p.far, 4) +
          rect([x - 44, y + 18, 30 + roll(40), 9], k === 1 ? p.accent : p.far, 4) +
          circle(x + 66, y, 9, p.accent),
      )
      .join(''),
  ].join('')
}

const media: Cover = (p, roll) => {
  const bars = Array.from({ length: 36 }, (_, k) => {
    const h = 16 + Math.abs(Math.sin(k * 0.5 + roll(3))) * 90
    return rect([112 + k * 16, 470 - h / 2, 8, h], k % 9 === 4 ? p.accent : p.main, 4)
  }).join('')
  return [
    rect([110, 70, 580, 316], p.dark, 10),
    circle(230 + roll(340), 180, 54, p.accent),
    path('M110 386V310l130-90 120 96 90-60 130 74 110-60v106q0 10-10 10H120q-10 0-10-10z', p.main),
    path('M110 376v-30c120-40 260 30 400-4 80-20 140-10 180 4v30q0 10-10 10H120q-10 0-10-10z', p.second),
    circle(400, 228, 46, '#FFFEFA'),
    path('M386 202l44 26-44 26z', p.dark),
    bars,
  ].join('')
}

const translation: Cover = (p, roll) => {
  const marks = [
    ['あ', 'A'],
    ['文', 'a'],
    ['言', 'é'],
    ['訳', 'ß'],
    ['字', 'ñ'],
  ][roll(5)] as [string, string]
  const mark = (x: number, y: number, text: string, fill: string): string =>
    `<text x="${x}" y="${y}" font-family="Noto Serif JP, Hiragino Mincho ProN, serif" font-size="150" text-anchor="middle" fill="${fill}">${text}</text>`
  return [
    path('M0 420c140-60 260 40 400 0s260-50 400 0v180H0z', p.far),
    path('M110 150q0-30 30-30h230q30 0 30 30v170q0 30-30 30H220l-56 52 6-52h-30q-30 0-30-30z', '#FFFEFA'),
    path('M420 230q0-30 30-30h220q30 0 30 30v170q0 30-30 30h-30l6 54-58-54H450q-30 0-30-30z', p.main),
    mark(255, 290, marks[0], p.dark),
    mark(560, 366, marks[1], p.second),
    stroke('M330 500c40 30 100 30 140 0', p.accent, 8),
  ].join('')
}

const marketing: Cover = (p, roll) => {
  const heights = Array.from({ length: 7 }, (_, k) => 70 + k * 32 + roll(60))
  const points = heights.map((h, k) => `${170 + k * 76} ${430 - h}`).join('L')
  return [
    stroke('M130 120v370h560', p.dark, 5),
    heights
      .map((h, k) => rect([148 + k * 76, 490 - h, 44, h], k === 6 ? p.accent : k % 2 ? p.main : p.second, 4))
      .join(''),
    stroke(`M${points}`, p.dark, 5),
    heights
      .map((h, k) => circle(170 + k * 76, 430 - h, 9, '#FFFEFA') + circle(170 + k * 76, 430 - h, 5, p.dark))
      .join(''),
    circle(220, 180, 62, p.far) + path('M220 180V118a62 62 0 0 1 58 84z', p.accent),
  ].join('')
}

const office: Cover = (p, roll) => {
  const cells = Array.from({ length: 30 }, (_, k) => {
    const x = 140 + (k % 5) * 106
    const y = 156 + Math.floor(k / 5) * 56
    const head = k < 5
    return (
      rect([x, y, 100, 50], head ? p.dark : k % 5 === 0 ? p.second : '#FFFEFA', 3) +
      rect([x + 14, y + 21, 30 + roll(44), 8], head ? p.far : p.far, 4)
    )
  }).join('')
  return [
    rect([110, 90, 580, 430], p.far, 10),
    rect([140, 112, 190, 22], p.main, 4),
    cells,
    `<rect x="${140 + (1 + roll(3)) * 106}" y="${156 + (2 + roll(2)) * 56}" width="100" height="50" rx="3" fill="none" stroke="${p.accent}" stroke-width="6"/>`,
  ].join('')
}

const consulting: Cover = (p, roll) => {
  const steps = [0, 1, 2, 3, 4]
    .map((k) =>
      rect(
        [150 + k * 100, 440 - k * 66, 100, 80 + k * 66],
        [p.main, p.far, p.second, p.far, p.main][k] as string,
      ),
    )
    .join('')
  const sun = 170 + roll(200)
  return [
    circle(sun, 190, 70, p.accent),
    stroke('M100 330c90-40 140-10 220-60', p.far, 8),
    steps,
    rect([90, 520, 620, 8], p.dark, 4),
    stroke('M600 176V76', p.dark, 6) + path('M603 78h76l-20 26 20 26h-76z', p.accent),
    [0, 1, 2].map((k) => circle(200 + k * 100, 420 - k * 66, 9, p.dark)).join(''),
    stroke('M200 420l100-66 100-66 100-66', p.dark, 3),
  ].join('')
}

/** One composition per trade. */
export const covers: Readonly<Record<string, Cover>> = {
  writing,
  design,
  web,
  development,
  media,
  translation,
  marketing,
  office,
  consulting,
}
