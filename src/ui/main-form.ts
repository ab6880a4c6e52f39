import { createContext } from 'hono/jsx'

/** The first form of a page that somebody fills in: buttons elsewhere on the page can send it, too. */
export interface MainFormPlace {
  /** Takes the place, if it is free, and answers the form's id; undefined where another form has it. */
  take: (id: string | undefined) => string | undefined
  id: string | undefined
}

export const makeMainForm = (): MainFormPlace => {
  const place: MainFormPlace = {
    id: undefined,
    take: (id) => {
      if (place.id !== undefined) return undefined
      place.id = id ?? 'main-form'
      return place.id
    },
  }
  return place
}

/** Null outside a page's main part. */
export const MainForm = createContext<MainFormPlace | null>(null)
