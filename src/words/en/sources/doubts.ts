import type { DoubtSentences } from '../../doubt-sentences.ts'
import { several } from '../amounts.ts'
import { sourceFields } from './fields.ts'

const field = (name: string) => sourceFields[name]?.toLowerCase() ?? name

export const doubts: DoubtSentences = {
  'field-missing': ({ field: name }) => `There is no ${field(name)}.`,
  'accessed-without-address': () => 'It says when it was looked up, but not where: the address is missing.',
  'address-stripped': ({ said }) => `“${said}” leads nowhere: the address behind it was lost.`,
  'title-without-hanzi': () => 'It is in Chinese, but its title is not given in hanzi.',
  'name-without-hanzi': ({ name }) => `It is in Chinese, but the name ${name} is not given in hanzi.`,
  'name-only-initial': ({ name }) =>
    `Of ${name} only the initial is given; with it alone many have that name.`,
  'initials-and-names': ({ initial, name }) =>
    `Some first names are initials (${initial}), others are whole (${name}).`,
  'translation-without-original': () => 'It is a translation, but the year of the original is not said.',
  'edition-without-pages': ({ medium }) =>
    `A ${medium} edition has no fixed pages: quote by chapter or section.`,
  'date-without-year': ({ said }) => `The date “${said}” has no year.`,
  'language-missing': ({ proposed }) =>
    proposed === ''
      ? 'It is not said in which language it is.'
      : `It is not said in which language it is; its title looks like “${proposed}”.`,
  'syllables-differ': ({ romanised, hanzi, syllables }) =>
    `“${romanised}” has ${several(syllables, 'syllable', 'syllables')}, and there are ${several(hanzi, 'hanzi', 'hanzi')}: something is missing or too much.`,
  'reading-differs': ({ romanised, sign, read }) =>
    `“${romanised}” does not read as the hanzi do: ${sign} is read ${read}.`,
  'initial-differs': ({ name, hanzi }) => `The initial in ${name} is not how ${hanzi} is read.`,
  'syllables-apart': ({ romanised }) =>
    `“${romanised}” is written syllable by syllable; pinyin joins them into words.`,
  'signs-lost': ({ romanised, signs }) => `The hanzi have ${signs}, and “${romanised}” has no such sign.`,
  'years-differ': ({ one, other }) => `It gives two years, ${one} and ${other}.`,
  'key-year-differs': ({ key, year }) => `Its key is ${key}, and its year is ${year}.`,
  'accessed-before-issued': () => 'It was looked up before it came out.',
  'date-impossible': ({ said }) => `There is no such day as ${said}.`,
  'pages-backwards': ({ pages }) => `The pages ${pages} end before they begin.`,
  'number-as-volume': ({ number }) => `${number} is the number of an issue, and is printed as a volume.`,
  'quotes-unbalanced': ({ said }) => `A quotation mark has no other half: ${said}`,
  'brackets-unbalanced': ({ said }) => `A bracket has no other half: ${said}`,
  'title-in-quotes': () => 'The title has quotation marks of its own around it; the style sets them.',
  'title-without-quotes': () => 'The title of an article is printed without quotation marks.',
  'title-ends-with-stop': () => 'A title ends with a full stop; the style sets it.',
  'all-capitals': () => 'A title is in capitals throughout.',
  'several-names-in-one': ({ name }) => `“${name}” holds several names in the place of one.`,
  'comma-before-and': ({ said }) => `Between two names no comma stands before “and”: ${said}.`,
  'no-stop-after-names': ({ said }) => `No full stop stands after the names: ${said}`,
  'particle-first': ({ name }) => `${name}: decide by which part of the name it is sorted.`,
  'place-is-county': ({ place }) => `${place} is a county; publishers have a city.`,
  garbled: ({ said }) => `Letters were garbled on the way: ${said}`,
  'markup-left': ({ said }) => `Signs of another format were left in: ${said}`,
  'doi-unfit': ({ doi }) => `“${doi}” is no DOI: one begins with 10. and a number.`,
  'doi-run-on': ({ doi }) => `The DOI ${doi} is run on to the sentence before it.`,
  'doi-of-whole-book': ({ doi }) => `The DOI ${doi} is that of the whole book, not of this chapter.`,
  'doi-of-chapter': ({ doi }) => `The DOI ${doi} looks like that of a chapter, and this is a book.`,
  'address-unfit': ({ address }) => `“${address}” is no address of the web.`,
  'isbn-wrong': ({ isbn }) => `The ISBN ${isbn} is mistyped: its check digit is wrong.`,
  'issn-wrong': ({ issn }) => `The ISSN ${issn} is mistyped: its check digit is wrong.`,
  'doi-twice': ({ other }) => `It has the same DOI as ${other}.`,
  'twice-in-list': ({ other }) => `It is in the list already, as ${other}.`,
  'suffix-for-two-authors': ({ suffix, other }) =>
    `The letter in ${suffix} tells works of one author apart, and ${other} is by another.`,
  'suffix-alone': ({ suffix }) => `There is ${suffix}, and no other work of that author and year.`,
  'out-of-order': ({ other }) => `It stands after ${other}, and belongs before it.`,
  'title-written-otherwise': ({ here, there }) => `Here it is “${here}”, elsewhere in the list “${there}”.`,
}
