import type { Lang } from '../../platform/i18n'
import { type Category, catalogue } from './catalogue'

/** A kind of work below its top category. */
export type SubCategory = Category & { topSlug: string }

const subs: readonly SubCategory[] = catalogue.flatMap((top) =>
  top.children.map((child) => ({ ...child, topSlug: top.slug })),
)
const bySlug = new Map<string, Category & { topSlug: string | null }>([
  ...catalogue.map((top) => [top.slug, { ...top, topSlug: null }] as const),
  ...subs.map((sub) => [sub.slug, sub] as const),
])

/** All kinds of work of the second level, in the catalogue's order: what jobs and profiles choose from. */
export const subCategories = (): readonly SubCategory[] => subs

/** Whether there is such a category, of either level. */
export const isCategory = (slug: string): boolean => bySlug.has(slug)
/** Whether there is such a category of the second level. */
export const isSubCategory = (slug: string): boolean => typeof bySlug.get(slug)?.topSlug === 'string'

/** The top category that a category belongs to; its own slug where it is one, undefined where there is no such category. */
export const topOf = (slug: string): string | undefined => {
  const found = bySlug.get(slug)
  return found ? (found.topSlug ?? found.slug) : undefined
}

/** A category's name; a slug that is unknown is given back as it is. */
export const categoryName = (slug: string, lang: Lang): string => bySlug.get(slug)?.[lang] ?? slug

/** The names from the top category down to this one. */
export const categoryPath = (slug: string, lang: Lang): string[] => {
  const topSlug = bySlug.get(slug)?.topSlug
  return topSlug ? [categoryName(topSlug, lang), categoryName(slug, lang)] : [categoryName(slug, lang)]
}

/** The catalogue as groups of choices, for a select field. */
export const categoryGroups = (lang: Lang) =>
  catalogue.map((top) => ({
    label: top[lang],
    options: top.children.map((child) => ({ value: child.slug, label: child[lang] })),
  }))
