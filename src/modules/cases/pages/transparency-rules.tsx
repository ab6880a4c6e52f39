import { DefList, Section, useView } from '../../../ui'
import type { RuleRow } from '../queries-console'
import { texts } from '../texts'

/** On what sanctions rest, and how they grow. */
export const Rules = ({ rules }: { rules: readonly RuleRow[] }) => {
  const { lang } = useView()
  const t = texts[lang].transparency
  const items = rules.map((rule) => ({
    term: lang === 'ja' ? rule.nameJa : rule.nameEn,
    value: lang === 'ja' ? rule.textJa : rule.textEn,
  }))
  return (
    <>
      <Section title={t.ladder}>
        <p>{t.ladderText}</p>
        <p>{t.appealText}</p>
      </Section>
      <Section title={t.rules}>
        <DefList items={items} stacked />
      </Section>
    </>
  )
}
