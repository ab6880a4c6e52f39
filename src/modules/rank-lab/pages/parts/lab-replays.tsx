import { DateOn, formatCount, Section, useView, When } from '../../../../ui'
import type { ReplayLine } from '../../queries-lab'
import { labPageTexts } from '../../texts'

/** The last replays of whatever rule. */
export const ReplayTable = ({ replays }: { replays: readonly ReplayLine[] }) => {
  const { lang } = useView()
  const t = labPageTexts[lang].list
  return (
    <Section title={t.replays}>
      <div class="table-frame">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t.rule}</th>
              <th scope="col">{t.period}</th>
              <th scope="col" class="figure">
                {t.people}
              </th>
              <th scope="col" class="figure">
                {t.moved}
              </th>
              <th scope="col">{t.made}</th>
            </tr>
          </thead>
          <tbody>
            {replays.map((replay) => (
              <tr>
                <th scope="row">
                  <a href={`/console/lab/replays/${replay.id}`}>{replay.policyId}</a>
                </th>
                <td>
                  <DateOn on={replay.fromOn} /> – <DateOn on={replay.toOn} />
                </td>
                <td class="figure">{formatCount(replay.people)}</td>
                <td class="figure">{formatCount(replay.moved)}</td>
                <td>
                  <When at={replay.madeAt} form="short" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
