import type { Lang } from '../../../platform/i18n'
import { whatIfTexts } from '../texts'
import { el, type Markup, monthsDrawing } from './months-chart'
import type { ConditionLine, WhatIfView } from './what-if-view'

const tick = (met: boolean, label: string): Markup =>
  el(
    'svg',
    {
      class: met ? 'tick' : 'tick tick-open',
      width: 20,
      height: 20,
      viewBox: '0 0 20 20',
      role: 'img',
      'aria-label': label,
    },
    el('circle', { cx: 10, cy: 10, r: met ? 9 : 8.4 }),
    ...(met ? [el('path', { d: 'M5.8 10.3l2.9 2.9 5.5-6' })] : []),
  )

const lineOf = ({ met, label, tier, before, after, needed }: ConditionLine, lang: Lang): Markup => {
  const t = whatIfTexts[lang]
  return el(
    'tr',
    {},
    el(
      'th',
      { scope: 'row' },
      el(
        'span',
        { class: 'what-if-name' },
        tick(met, met ? t.met : t.short),
        el('span', {}, label, ' ', el('small', { class: 'soft' }, tier)),
      ),
    ),
    el('td', { class: 'figure soft' }, before),
    el('td', { class: 'figure' }, el('b', {}, after)),
    el('td', { class: 'figure soft' }, needed),
  )
}

const head = (...cells: readonly string[]): Markup =>
  el(
    'thead',
    {},
    el(
      'tr',
      {},
      ...cells.map((cell, place) => el('th', { scope: 'col', ...(place > 0 && { class: 'figure' }) }, cell)),
    ),
  )

const linesTable = ({ lines, after }: WhatIfView, lang: Lang): Markup => {
  const t = whatIfTexts[lang]
  return el(
    'table',
    { class: 'table what-if-lines' },
    el('caption', { class: 'hidden' }, t.table),
    head(t.condition, t.before, after, t.needed),
    el('tbody', {}, ...lines.map((line) => lineOf(line, lang))),
  )
}

const stepsTable = ({ steps }: WhatIfView, lang: Lang): Markup => {
  const t = whatIfTexts[lang]
  const rows = steps.map(([when, tier]) => el('tr', {}, el('th', { scope: 'row' }, when), el('td', {}, tier)))
  return el(
    'details',
    { class: 'chart-table' },
    el('summary', {}, t.asTable),
    el('table', { class: 'num' }, head(t.when, t.tier), el('tbody', {}, ...rows)),
  )
}

/** What a plan leads to: the staircase, its figures as a table, and every condition at the end of it. */
export const whatIfMarkup = (view: WhatIfView, lang: Lang): Markup => {
  const t = whatIfTexts[lang]
  const drawing = monthsDrawing({ ...view.chart, label: t.chart(view.summary) })
  return el(
    'div',
    { class: 'what-if-drawn' },
    el('figure', { class: 'chart' }, drawing, stepsTable(view, lang)),
    linesTable(view, lang),
  )
}
