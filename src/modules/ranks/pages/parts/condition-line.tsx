import type { Child } from 'hono/jsx'
import { Bar, ButtonLink, Mark, useView } from '../../../../ui'
import { texts } from '../../texts'

interface ConditionProps {
  readonly id: string
  readonly met: boolean
  /** Something is to be done about it: unmet, and so is every alternative. */
  readonly isShort: boolean
  readonly label: string
  readonly isChoice?: boolean
  readonly figure: string
  readonly required: string | null
  /** How much of the way is covered, 0 to 1; null where a bar says nothing. */
  readonly way: number | null
  readonly words: { readonly counted: string; readonly gap: string | null; readonly since: string | null }
  readonly evidence: Child
  readonly button: { readonly href: string; readonly text: string } | null
}

/** One condition: whether it is met, how far it is, what was counted, and the way to meet it. */
export const ConditionLine = (props: ConditionProps) => {
  const { lang } = useView()
  const t = texts[lang]
  const { isShort, way, words, button } = props
  const space = lang === 'ja' ? '' : ' '
  return (
    <li class={isShort ? 'condition condition-short' : 'condition'} id={props.id}>
      <Mark met={props.met} />
      <h3>
        {props.label}
        {isShort ? <span class="condition-tag">{t.short}</span> : null}
        {props.isChoice ? <span class="condition-tag condition-choice">{t.anyOf}</span> : null}
      </h3>
      <p class="condition-figure num">
        <b>{props.figure}</b>
        {props.required === null ? null : <small>{props.required}</small>}
      </p>
      {way === null ? null : (
        <div class="condition-bar">
          <Bar value={way} max={1} short={isShort} />
        </div>
      )}
      <div class="condition-words">
        <p class="small soft">
          {words.counted}
          {words.gap ? <b class="condition-gap">{`${space}${words.gap}`}</b> : null}
          {words.since ? `${space}${words.since}` : null}
        </p>
        {props.evidence}
        {button ? (
          <ButtonLink href={button.href} small>
            {button.text}
          </ButtonLink>
        ) : null}
      </div>
    </li>
  )
}

/** More would not be read; all of them stand in the JSON of the page. */
const shownMax = 30

/** A fact by its name and place, with what it adds. */
export interface EvidenceRow {
  readonly href: string
  readonly title: string
  readonly words: readonly Child[]
}

interface EvidenceProps {
  readonly ids: readonly string[]
  readonly summary: string
  readonly row: (id: string) => EvidenceRow
}

/** The facts that a figure was counted from, one click away, the newest first (§2.5). */
export const EvidenceList = ({ ids, summary, row }: EvidenceProps) => {
  const t = texts[useView().lang].evidence
  const shown = ids.slice(-shownMax).reverse()
  return (
    <details class="evidence">
      <summary>{summary}</summary>
      <ul>
        {shown.map(row).map(({ href, title, words }) => (
          <li>
            <a href={href}>{title}</a>
            {words.length > 0 ? (
              <small class="soft num">
                {words.flatMap((word, place) => (place > 0 ? [' · ', word] : [word]))}
              </small>
            ) : null}
          </li>
        ))}
        {ids.length > shown.length ? <li class="soft small">{t.more(ids.length - shown.length)}</li> : null}
      </ul>
    </details>
  )
}
