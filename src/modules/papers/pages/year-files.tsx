import { useView } from '../../../ui'
import { texts } from '../texts'

/** The files of each year: the newest first. */
export const YearFiles = ({ years }: { years: readonly number[] }) => {
  const t = texts[useView().lang].list
  return (
    <>
      {years.map((year, i) => (
        <details class="paper-year" open={i === 0}>
          <summary>{t.yearOf(year)}</summary>
          <ul>
            {(
              [
                ['archive.zip', t.archive],
                ['movements.csv', t.csv],
                ['movements.xlsx', t.xlsx],
                ['freee.csv', t.freee],
                ['money-forward.csv', t.moneyForward],
              ] as const
            ).map(([file, label]) => (
              <li>
                <a href={`/my/papers/${year}/${file}`} download>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
