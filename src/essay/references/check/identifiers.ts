import type { CslItem } from '../../../study/index.ts'
import { textOf } from '../../../study/index.ts'
import type { Found } from './doubts.ts'
import { doubtful, wrong, yearOf } from './doubts.ts'

const wholeForm = /^10\.\d{4,9}\/\S+$/

/** DOI, addresses and numbers of a reference, by their own form and against its other fields. */
export function checkIdentifiers(item: CslItem): Found[] {
  const doi = textOf(item, 'DOI').trim()
  const address = textOf(item, 'URL').trim()
  return [
    ...(doi === '' ? [] : checkDoi(item, doi)),
    ...(address === '' ? [] : checkAddress(item, address)),
    ...(item['accessed'] && address === '' && doi === ''
      ? [wrong({ kind: 'accessed-without-address' })]
      : []),
    ...numbersIn(textOf(item, 'ISBN'))
      .filter(one => !isIsbn(one))
      .map(isbn => wrong({ kind: 'isbn-wrong', isbn })),
    ...numbersIn(textOf(item, 'ISSN'))
      .filter(one => !isIssn(one))
      .map(issn => wrong({ kind: 'issn-wrong', issn })),
  ]
}

function checkDoi(item: CslItem, said: string): Found[] {
  const doi = said.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
  if (!wholeForm.test(doi) || /[.,;]$/.test(doi)) return [wrong({ kind: 'doi-unfit', doi: said })]
  const found: Found[] = []
  if (item.type === 'chapter' && isOfWholeBook(doi)) found.push(wrong({ kind: 'doi-of-whole-book', doi }))
  if (item.type === 'book' && isOfChapter(doi)) found.push(doubtful({ kind: 'doi-of-chapter', doi }))
  const inDoi = /^10\.1080\/\d{8}\.((?:19|20)\d{2})\./.exec(doi)?.[1]
  const year = yearOf(item)
  // An article has its number when it is first put on line, often in the year before.
  if (inDoi && year && Math.abs(Number(inDoi) - Number(year)) > 1)
    found.push(wrong({ kind: 'years-differ', one: year, other: inDoi }))
  return found
}

const bookNumber = /97[89][-\d]{10,14}/

/** What publishers put behind the number of a book is that of its chapter; “001.0001” is the book itself. */
function isOfWholeBook(doi: string): boolean {
  if (/\.001\.0001$/.test(doi)) return true
  const number = bookNumber.exec(doi)
  if (number) return doi.slice(number.index + number[0].length) === '' && isIsbn(number[0])
  return /^10\.2307\/j\.ct[a-z0-9]+$/i.test(doi)
}

function isOfChapter(doi: string): boolean {
  if (/\.001\.0001$/.test(doi)) return false
  const number = bookNumber.exec(doi)
  if (number && /^[._-]\w+/.test(doi.slice(number.index + number[0].length))) return true
  if (/^10\.4324\/97[89]\d{10}-\d+$/.test(doi)) return true
  return /^10\.2307\/j\.ct[a-z0-9]+\.\d+$/i.test(doi)
}

function checkAddress(item: CslItem, address: string): Found[] {
  if (!/^(?:https?|ftp):\/\/[^\s/]+\.[^\s]+$/i.test(address))
    return [wrong({ kind: 'address-unfit', address })]
  const inAddress = /\/((?:19|20)\d{2})[/-](?:0?[1-9]|1[0-2])(?:[/-]|$)/.exec(address)?.[1]
  const year = yearOf(item)
  if (!inAddress || !year || inAddress === year) return []
  return [wrong({ kind: 'years-differ', one: year, other: inAddress })]
}

function numbersIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean)
}

function isIsbn(said: string): boolean {
  const signs = said.replace(/-/g, '').toUpperCase()
  if (/^\d{13}$/.test(signs))
    return [...signs].reduce((sum, sign, at) => sum + Number(sign) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0
  return /^\d{9}[\dX]$/.test(signs) && weighed(signs, 10) % 11 === 0
}

function isIssn(said: string): boolean {
  const signs = said.replace(/-/g, '').toUpperCase()
  return /^\d{7}[\dX]$/.test(signs) && weighed(signs, 8) % 11 === 0
}

function weighed(signs: string, from: number): number {
  return [...signs].reduce((sum, sign, at) => sum + (sign === 'X' ? 10 : Number(sign)) * (from - at), 0)
}
