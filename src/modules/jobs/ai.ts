// Pure: generative AI in a work (§3.3): what a client allows, and what a freelancer declares.
import { z } from 'zod'
import { field } from '../../platform/http/forms'

export const aiUses = ['forbidden', 'declared', 'free'] as const
export type AiUse = (typeof aiUses)[number]

export const aiDeclarations = ['none', 'assisted', 'generated'] as const
export type AiDeclaration = (typeof aiDeclarations)[number]

/** Whether a client's rule allows what is declared. */
export const allowsAi = (rule: AiUse, declared: AiDeclaration): boolean =>
  rule !== 'forbidden' || declared === 'none'

/** The fields of a client's rule. */
export const aiRuleFields = {
  aiUse: z.enum(aiUses).default('declared'),
  aiNote: field.optionalLine(500),
}

/** The fields of a declaration. Absent: nothing is declared. */
export const aiDeclarationFields = {
  aiUse: z.enum(aiDeclarations).optional(),
  aiTool: field.optionalLine(100),
}
