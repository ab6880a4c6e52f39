import { Notice, useView } from '../../../../ui'
import { receiptTexts } from '../../texts'
import type { Verdict } from '../../verdict'

/** What was found about a receipt or a credential; the island draws the same in the browser. */
export const VerdictView = ({ verdict }: { verdict: Verdict }) => {
  const t = receiptTexts[useView().lang].verdict
  return (
    <>
      <Notice kind={verdict.holds ? 'done' : 'stop'} title={verdict.title}>
        <p class="small">{verdict.lead}</p>
      </Notice>
      <ul class="verdict-checks">
        {verdict.checks.map(({ holds, text }) => (
          <li class={holds === null ? 'verdict-open' : holds ? 'verdict-good' : 'verdict-bad'}>{text}</li>
        ))}
      </ul>
      {verdict.conditions.length > 0 ? (
        <div class="table-frame">
          <table class="table verdict-table">
            <thead>
              <tr>
                <th scope="col">{t.condition}</th>
                <th scope="col" class="figure">
                  {t.said}
                </th>
                <th scope="col" class="figure">
                  {t.found}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {verdict.conditions.map(({ holds, name, said, found, since }) => (
                <tr class={holds ? 'verdict-good' : 'verdict-bad'}>
                  <td>
                    {name}
                    {since ? <small class="soft rank-since">{since}</small> : null}
                  </td>
                  <td class="figure">{said}</td>
                  <td class="figure">{found}</td>
                  <td>{holds ? t.agrees : t.differs}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  )
}
