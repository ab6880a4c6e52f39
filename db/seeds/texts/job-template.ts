export type JobTemplate = {
  category: string
  subcategory: string
  /** `{}` stands for one of the subjects. */
  title: string
  subjects: readonly string[]
  budgetYen: readonly [min: number, max: number]
  pieces: number
  days: number
  tags: readonly string[]
  /** Markdown; `{}` again for the subject. */
  brief: string
}

type Figures = { yen: readonly [number, number]; pieces?: number; days: number; tags?: string }

/** Starts the templates of a trade; subjects stand apart by ／. */
export const inCategory =
  (category: string) =>
  (
    subcategory: string,
    [title, subjects]: [string, string],
    figures: Figures,
    brief: string,
  ): JobTemplate => ({
    category,
    subcategory,
    title,
    subjects: subjects.split('／'),
    budgetYen: figures.yen,
    pieces: figures.pieces ?? 1,
    days: figures.days,
    tags: figures.tags?.split(' ') ?? [],
    brief: brief.trim(),
  })
