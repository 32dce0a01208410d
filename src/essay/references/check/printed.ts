import type { CslItem } from '../../../study/index.ts'
import { namesOf, textOf } from '../../../study/index.ts'
import type { Found } from './doubts.ts'
import { doubtful, wrong, yearOf } from './doubts.ts'
import { signsUnbalanced } from './signs.ts'

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const day = `(?:${months}) \\d{1,2}`
const oneName = '(?:\\p{Lu}[\\p{L}’-]*\\.? ){0,3}\\p{Lu}[\\p{L}’-]+'
const quoted = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'review',
  'speech',
])

/** A reference as it was printed somewhere; `item`: its fields, where they are known. */
export function checkPrinted(text: string, item?: CslItem): Found[] {
  return [
    ...signsUnbalanced(text),
    ...checkYears(text, item),
    ...checkAddresses(text, item),
    ...checkNames(text, item),
    ...checkNumber(text, item),
    ...checkTitle(text, item),
  ].map(found => ({ ...found, printed: true as const }))
}

function checkYears(text: string, item: CslItem | undefined): Found[] {
  const found: Found[] = []
  const first = /(?:^|[\s(])((?:18|19|20)\d{2})[a-z]?[).,:]/.exec(text)?.[1]
  const ofDay = new RegExp(`${day}, ((?:18|19|20)\\d{2})`).exec(withoutAccess(text))?.[1]
  if (first && ofDay && first !== ofDay) found.push(wrong({ kind: 'years-differ', one: first, other: ofDay }))
  const year = item ? yearOf(item) : ''
  if (first && year && first !== year && ofDay !== year)
    found.push(wrong({ kind: 'years-differ', one: first, other: year }))
  const alone = new RegExp(`(${day})(?=[.;]|$)`).exec(withoutAccess(text))?.[1]
  if (alone) found.push(doubtful({ kind: 'date-without-year', said: alone }))
  return found
}

function withoutAccess(text: string): string {
  return text.replace(/\(?\b[Aa]ccessed[^)]*\)?/g, '')
}

const bareAddress = /(?:https?:\/\/|www\.|\b10\.\d{4,9}\/)\S+/

function checkAddresses(text: string, item: CslItem | undefined): Found[] {
  const found: Found[] = []
  const stripped =
    /(?:[Aa]lso )?[Aa]vailable (?:at|from|online):?[\s.]*$|\b[Rr]etrieved from:?[\s.]*$|,? in Google Scholar\.?\s*$/.exec(
      text,
    )
  if (stripped) found.push(wrong({ kind: 'address-stripped', said: stripped[0].trim().replace(/^, */, '') }))
  const accessed = /\(?\b[Aa]ccessed (?:on )?[^)]*\)?/.exec(text)?.[0]
  const hasAddress = bareAddress.test(text) || Boolean(item && (textOf(item, 'URL') || textOf(item, 'DOI')))
  if (accessed && !hasAddress) found.push(wrong({ kind: 'address-stripped', said: accessed.trim() }))
  const runOn = /[\p{L})]\.(10\.\d{4,9}\/\S+)/u.exec(text)?.[1]
  if (runOn) found.push(doubtful({ kind: 'doi-run-on', doi: runOn }))
  return found
}

function checkNames(text: string, item: CslItem | undefined): Found[] {
  const found: Found[] = []
  const block = /^([^“"]{2,120}?)\s\(?((?:18|19|20)\d{2})[a-z]?\)?\./.exec(text)?.[1]
  if (block && !/[.,(]$/.test(block)) found.push(wrong({ kind: 'no-stop-after-names', said: block }))
  const pair = new RegExp(
    `\\b(?:edited|translated) by (${oneName}, and ${oneName})(?=,|\\. |\\.$|$)`,
    'u',
  ).exec(text)
  const editors = item ? namesOf(item, 'editor').length : 2
  if (pair && editors === 2) found.push(wrong({ kind: 'comma-before-and', said: pair[1]! }))
  const initial = /^(\p{Lu}\p{L}+), (\p{Lu}\.) (\p{Script=Han}{2,4})/u.exec(text)
  if (initial)
    found.push(doubtful({ kind: 'name-only-initial', name: `${initial[1]}, ${initial[2]} ${initial[3]}` }))
  return found
}

/** A number that is an issue’s, printed where a volume stands. */
function checkNumber(text: string, item: CslItem | undefined): Found[] {
  const issue = item && !item['volume'] ? textOf(item, 'issue') : ''
  if (!/^\d+$/.test(issue)) return []
  return new RegExp(`\\s${issue}: ?\\d`).test(text)
    ? [wrong({ kind: 'number-as-volume', number: issue })]
    : []
}

function checkTitle(text: string, item: CslItem | undefined): Found[] {
  const title = item ? textOf(item, 'title') : ''
  if (!item || title === '' || !quoted.has(item.type)) return []
  const at = text.indexOf(title)
  return at > 0 && !/[“"‘'「《]/.test(text.slice(0, at)) ? [doubtful({ kind: 'title-without-quotes' })] : []
}
