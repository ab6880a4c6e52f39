// What may be loaded in a browser: the words of figures and days. What-ifs have an entry of their own.
export { dayText, valueText } from './figures'
export { sinceTexts } from './texts'
