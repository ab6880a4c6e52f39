import { ChoiceField, TextField, useView } from '../../../ui'
import { type AiDeclaration, type AiUse, aiDeclarations, aiUses, allowsAi } from '../ai'
import { aiTexts } from '../texts'

/** What a client allows of generative AI. */
export const AiRuleFields = ({ of }: { of?: { aiUse: AiUse; aiNote: string } | undefined }) => {
  const t = aiTexts[useView().lang]
  return (
    <>
      <ChoiceField
        name="aiUse"
        label={t.rule}
        hint={t.ruleHint}
        layout="inline"
        value={of?.aiUse ?? 'declared'}
        options={aiUses.map((value) => ({ value, label: t.uses[value] }))}
        required
      />
      <TextField name="aiNote" label={t.note} hint={t.noteHint} value={of?.aiNote ?? ''} maxlength={500} />
    </>
  )
}

/** What a freelancer declares; only what the client's rule allows can be chosen. */
export const AiDeclarationFields = ({
  rule,
  of,
}: {
  rule: AiUse
  of?: { aiUse: AiDeclaration | null; aiTool: string } | undefined
}) => {
  const t = aiTexts[useView().lang]
  const uses = aiDeclarations.filter((use) => allowsAi(rule, use))
  return (
    <>
      <ChoiceField
        name="aiUse"
        label={t.declaration}
        hint={t.declarationHints[rule]}
        layout="inline"
        value={of?.aiUse ?? 'none'}
        options={uses.map((value) => ({ value, label: t.declared[value] }))}
        required
      />
      {uses.length > 1 ? (
        <TextField name="aiTool" label={t.tool} value={of?.aiTool ?? ''} maxlength={100} />
      ) : null}
    </>
  )
}

/** A declaration as its reader sees it; nothing where none was asked for. */
export const AiDeclared = ({ of }: { of: { aiUse: AiDeclaration | null; aiTool: string } }) => {
  const t = aiTexts[useView().lang]
  if (of.aiUse === null) return null
  return (
    <p class="small">
      {t.declaration}: {t.declared[of.aiUse]}
      {of.aiTool ? ` (${of.aiTool})` : ''}
    </p>
  )
}

/** A rule in words, with its note. */
export const useAiRule = (of: { aiUse: AiUse; aiNote: string }): string => {
  const t = aiTexts[useView().lang]
  return of.aiNote ? `${t.uses[of.aiUse]} — ${of.aiNote}` : t.uses[of.aiUse]
}
