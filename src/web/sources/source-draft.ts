import type { Bilingual, BilingualText, CslDate, CslItem, CslName } from '../../study/index.ts'
import { bilingualOf, isSame, namesOf, syllablesIn, textOf } from '../../study/index.ts'

/** The roles whose names are written in the form; others are kept as they are. */
export const draftRoles = ['author', 'editor', 'translator', 'director'] as const
export type DraftRole = (typeof draftRoles)[number]

export const draftDates = ['issued', 'original-date', 'accessed'] as const

/** The texts that are written in one form only. */
export const draftTexts = [
  ...([
    'volume',
    'issue',
    'page',
    'number',
    'edition',
    'publisher',
    'publisher-place',
    'genre',
    'medium',
  ] as const),
  ...(['DOI', 'URL', 'ISBN', 'language'] as const),
] as const

export interface Forms {
  asIs: string
  romanized: string
  hanzi: string
  english: string
}

/** A source as it is written in the form: names a line each, dates as year, month and day. */
export interface SourceDraft {
  key: string
  type: string
  reading: string
  title: Forms
  container: Forms
  names: Record<DraftRole, string>
  dates: Record<(typeof draftDates)[number], string>
  texts: Record<(typeof draftTexts)[number], string>
}

export function draftOf(item: CslItem, reading: string): SourceDraft {
  const bilingual = bilingualOf(item)
  return {
    ...{ key: item.id, type: item.type, reading },
    title: formsOf(textOf(item, 'title'), bilingual.title),
    container: formsOf(textOf(item, 'container-title'), bilingual.container),
    names: filled(draftRoles, role =>
      namesOf(item, role)
        .map((name, at) => lineOfName(name, bilingual[role]?.[at]))
        .join('\n'),
    ),
    dates: filled(draftDates, variable => lineOfDate(item[variable] as CslDate | undefined)),
    texts: filled(draftTexts, variable => textOf(item, variable)),
  }
}

/** The item that the draft says; what the form does not show, and every line that was not touched, stays as it was. */
export function itemOf(draft: SourceDraft, before: CslItem): CslItem {
  const was = draftOf(before, '')
  const item: Record<string, unknown> = { ...before, id: draft.key.trim(), type: draft.type }
  const bilingual: Record<string, unknown> = { ...bilingualOf(before) }
  const put = (variable: string, value: unknown) => {
    if (value === '' || value === undefined) delete item[variable]
    else item[variable] = value
  }
  for (const variable of draftTexts)
    if (draft.texts[variable] !== was.texts[variable]) put(variable, draft.texts[variable].trim())
  for (const variable of draftDates)
    if (draft.dates[variable] !== was.dates[variable]) put(variable, dateOfLine(draft.dates[variable]))
  for (const [field, variable] of [
    ['title', 'title'],
    ['container', 'container-title'],
  ] as const) {
    if (isSame(draft[field], was[field])) continue
    const { asIs, ...forms } = draft[field]
    put(variable, asIs.trim())
    const said = Object.entries(forms).filter(([, text]) => text.trim() !== '')
    if (said.length === 0) delete bilingual[field]
    else
      bilingual[field] = {
        ...withoutForms(bilingual[field] as BilingualText | undefined),
        ...Object.fromEntries(said.map(([form, text]) => [form, text.trim()])),
      }
  }
  for (const role of draftRoles) {
    if (draft.names[role] === was.names[role]) continue
    const names = namesOfLines(draft.names[role], before, role)
    put(role, names.length === 0 ? '' : names.map(({ name }) => name))
    const hanzi = names.map(one => one.hanzi)
    if (hanzi.some(Boolean)) bilingual[role] = hanzi
    else delete bilingual[role]
  }
  if (!isSame(bilingual, bilingualOf(before))) {
    const { bilingual: _, ...custom } = (before['custom'] ?? {}) as Record<string, unknown>
    const kept = {
      ...custom,
      ...(Object.keys(bilingual).length > 0 && { bilingual: bilingual as Bilingual }),
    }
    put('custom', Object.keys(kept).length > 0 ? kept : '')
  }
  return item as unknown as CslItem
}

function formsOf(asIs: string, forms: BilingualText | undefined): Forms {
  return {
    ...{ asIs, romanized: forms?.romanized ?? '', hanzi: forms?.hanzi ?? '', english: forms?.english ?? '' },
  }
}

function withoutForms(forms: BilingualText | undefined): object {
  const { romanized: _r, hanzi: _h, english: _e, ...more } = forms ?? {}
  return more
}

function lineOfName(name: CslName, hanzi: string | null | undefined): string {
  const { family = '', given = '', literal, suffix = '', 'non-dropping-particle': particle = '' } = name
  const whole = [particle, family].filter(Boolean).join(' ')
  const said =
    literal ??
    (name['static-ordering'] ? `${whole} ${given}`.trim() : [whole, given, suffix].filter(Boolean).join(', '))
  return [said, hanzi].filter(Boolean).join(' ')
}

/** “Family, Given”, hanzi behind; without a comma a Chinese name stands as it is spoken, and anything else is one name. */
function namesOfLines(
  text: string,
  before: CslItem,
  role: DraftRole,
): { name: CslName; hanzi: string | null }[] {
  const bilingual = bilingualOf(before)[role]
  const known = new Map(
    namesOf(before, role).map((name, at) => [
      lineOfName(name, bilingual?.[at]),
      { name, hanzi: bilingual?.[at] ?? null },
    ]),
  )
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => known.get(line) ?? readLine(line))
}

function readLine(line: string): { name: CslName; hanzi: string | null } {
  const [, said = line, hanzi = null] =
    /^(.*?\p{Script=Latin}.*?)\s+(\p{Script=Han}[\p{Script=Han}·•・]*)$/u.exec(line) ?? []
  if (said.includes(',')) {
    const [family = '', given = '', suffix = ''] = said.split(',').map(part => part.trim())
    return { name: { family, given, ...(suffix && { suffix }) }, hanzi }
  }
  const [family = '', ...rest] = said.split(/\s+/)
  const given = rest.join(' ')
  const isChinese = /^\p{Lu}/u.test(given) && rest.length === 1 && (syllablesIn(family)?.length ?? 9) <= 2
  return { name: isChinese ? { family, given, 'static-ordering': true } : { literal: said }, hanzi }
}

function lineOfDate(date: CslDate | undefined): string {
  const parts = date?.['date-parts']
  if (!parts) return date?.literal ?? date?.raw ?? ''
  const one = (part: readonly (number | string)[]) =>
    part.map((value, at) => String(value).padStart(at === 0 ? 4 : 2, '0')).join('-')
  return parts.map(one).join('/')
}

function dateOfLine(line: string): CslDate | '' {
  const said = line.trim()
  if (said === '') return ''
  const day = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/
  const parts = said.split('/').map(part => day.exec(part.trim())?.slice(1).filter(Boolean).map(Number))
  return parts.length <= 2 && parts.every(part => part !== undefined)
    ? { 'date-parts': parts as number[][] }
    : { literal: said }
}

function filled<Name extends string>(
  names: readonly Name[],
  fill: (name: Name) => string,
): Record<Name, string> {
  return Object.fromEntries(names.map(name => [name, fill(name)])) as Record<Name, string>
}
