export { type Category, catalogue, type TopCategory } from './catalogue'
export { syncCatalogue } from './commands/sync-catalogue'
export {
  categoryGroups,
  categoryName,
  categoryPath,
  isCategory,
  isSubCategory,
  type SubCategory,
  subCategories,
  topOf,
} from './names'
export { type Qualification, qualifications } from './qualifications'
export { type Skill, skills } from './skills'
export { wordName } from './words'
