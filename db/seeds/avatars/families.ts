import { bird, cat, fish, fox, rabbit } from './animals'
import type { Figure } from './figure'
import { person } from './person'
import { books, flower, lantern, mountain, plant, tea, tools } from './things'

/** Families of compositions; people come more than once because most members show a person. */
export const families: readonly Figure[] = [
  person,
  cat,
  person,
  bird,
  plant,
  person,
  mountain,
  tea,
  person,
  tools,
  fish,
  person,
  rabbit,
  books,
  person,
  flower,
  fox,
  lantern,
]
