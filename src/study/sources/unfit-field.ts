import { bilingualTexts, dateVariables, nameVariables } from './csl-item.ts'

const dates = new Set<string>(dateVariables)
const names = new Set<string>(nameVariables)
/** Not variables of a style: whatever they hold is kept and not set. */
const besides = new Set(['custom', 'categories', 'note', 'keyword'])

/** The first field of an item that holds what cannot stand there; null where all can. */
export function unfitField(entry: Record<string, unknown>): string | null {
  for (const [field, value] of Object.entries(entry)) {
    if (value === null || value === undefined || besides.has(field)) continue
    if (names.has(field)) {
      if (!Array.isArray(value) || !value.every(isName)) return field
    } else if (dates.has(field)) {
      if (!isDate(value)) return field
    } else if (field in unfitForText && !isText(value)) return field
  }
  return isBilingual(entry['custom']) ? null : 'custom.bilingual'
}

const unfitForText: Record<string, true> = Object.fromEntries(
  [
    ...Object.values(bilingualTexts),
    ...[
      'title-short',
      'container-title-short',
      'DOI',
      'URL',
      'ISBN',
      'ISSN',
      'language',
      'edition',
      'medium',
    ],
    ...[
      'volume',
      'issue',
      'page',
      'number',
      'status',
      'version',
      'archive',
      'chapter-number',
      'reviewed-title',
    ],
  ].map(field => [field, true]),
)

function isText(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

function isName(value: unknown): boolean {
  if (!isRecord(value)) return false
  const parts = ['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle']
  const isWhole = parts.every(
    part => value[part] === undefined || value[part] === null || isText(value[part]),
  )
  return isWhole && ['family', 'given', 'literal'].some(part => isText(value[part]))
}

function isDate(value: unknown): boolean {
  if (!isRecord(value)) return false
  const parts = value['date-parts']
  if (parts === undefined) return ['raw', 'literal', 'season'].some(part => isText(value[part]))
  const isPart = (part: unknown) => /^-?\d{1,5}$/.test(String(part))
  return (
    Array.isArray(parts) &&
    parts.length <= 2 &&
    parts.every(date => Array.isArray(date) && date.length <= 3 && date.every(isPart))
  )
}

function isBilingual(custom: unknown): boolean {
  const bilingual = isRecord(custom) ? custom['bilingual'] : undefined
  if (bilingual === undefined || bilingual === null) return true
  if (!isRecord(bilingual)) return false
  const isForm = (form: unknown) => form === null || form === undefined || typeof form === 'string'
  return Object.entries(bilingual).every(([field, value]) => {
    if (value === null || value === undefined) return true
    if (names.has(field)) return Array.isArray(value) && value.every(isForm)
    return field in bilingualTexts ? isRecord(value) && Object.values(value).every(isForm) : true
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
