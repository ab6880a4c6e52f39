import { Bar, formatCount, useView } from '../../../../ui'
import { type Part, totalOf } from '../../score'
import { texts } from '../../texts'

/** Why something stands where it stands in the recommended order: every point, by name. */
export const Points = <Key extends string>({
  parts,
  names,
}: {
  parts: readonly Part<Key>[]
  names: Readonly<Record<Key, string>>
}) => {
  const t = texts[useView().lang].order
  return (
    <details class="points">
      <summary>{t.summary(formatCount(totalOf(parts)))}</summary>
      <ul>
        {parts.map((part) => (
          <li>
            <span>{names[part.key]}</span>
            <Bar value={part.points} max={part.of} />
            <span class="num">
              {part.points} / {part.of}
            </span>
          </li>
        ))}
      </ul>
      <a href="/search/ranking">{t.link}</a>
    </details>
  )
}
