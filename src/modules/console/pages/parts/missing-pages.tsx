import { Notice, useView } from '../../../../ui'
import { texts } from '../../texts'

/** Links that visitors do not get while their settings are missing. */
export const MissingPages = ({ variables }: { variables: readonly string[] }) => {
  const t = texts[useView().lang].overview
  if (variables.length === 0) return null
  return (
    <Notice kind="due" title={t.pagesMissing}>
      <p>{t.pagesMissingText}</p>
      <ul>
        {variables.map((name) => (
          <li>
            <code>{name}</code> {t.pagesOf[name as keyof typeof t.pagesOf]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
