import type { EafElement, EafFrame } from './eaf-document.ts'
import { idOfEntry } from './eaf-document.ts'
import type { OutTier } from './lay-tiers.ts'
import { plainType } from './lay-tiers.ts'
import { attribute, escaped } from './xml-text.ts'

/** The order that form 3.0 asks for behind the tiers. */
const behindTiers = [
  ...['LINGUISTIC_TYPE', 'LOCALE', 'LANGUAGE', 'CONSTRAINT', 'CONTROLLED_VOCABULARY', 'LEXICON_REF'],
  'EXTERNAL_REF',
]

const und = 'und'

const stereotypes: Record<string, string> = {
  Time_Subdivision:
    "Time subdivision of parent annotation's time interval, no time gaps allowed within this interval",
  Symbolic_Subdivision:
    'Symbolic subdivision of a parent annotation. Annotations refering to the same parent are ordered',
  Symbolic_Association: '1-1 association with a parent annotation',
  Included_In: "Time alignable annotations within the parent annotation's time interval, gaps are allowed",
}

/** What stands before and behind the tiers; what older forms wrote otherwise is written as form 3.0 asks for. */
export function writeElements(
  { elements }: EafFrame,
  { tiers, mediaNames, lastId }: { tiers: readonly OutTier[]; mediaNames: readonly string[]; lastId: number },
): { before: string[]; after: string[] } {
  const named = (name: string) => elements.filter(element => element.name === name)
  const [header = newHeader(mediaNames)] = named('HEADER')
  const before = [...named('LICENSE').slice(0, 1), inMilliseconds(header, lastId)]
  const vocabularies = named('CONTROLLED_VOCABULARY').map(inForm3)
  const languages = named('LANGUAGE')
  const isUnd = (element: EafElement): boolean =>
    element.attributes['LANG_REF'] === und || element.children.some(isUnd)
  const needsUnd =
    vocabularies.some(isUnd) && !languages.some(({ attributes }) => attributes['LANG_ID'] === und)
  const needsPlain = tiers.some(({ attributes }) => attributes['LINGUISTIC_TYPE_REF'] === plainType)
  const stands = named('CONSTRAINT').map(({ attributes }) => attributes['STEREOTYPE'])
  const added: Record<string, EafElement[]> = {
    LINGUISTIC_TYPE: needsPlain
      ? [
          leaf('LINGUISTIC_TYPE', {
            LINGUISTIC_TYPE_ID: plainType,
            TIME_ALIGNABLE: 'true',
            GRAPHIC_REFERENCES: 'false',
          }),
        ]
      : [],
    LANGUAGE: needsUnd ? [leaf('LANGUAGE', { LANG_ID: und, LANG_LABEL: und })] : [],
    CONSTRAINT: Object.entries(stereotypes)
      .filter(([name]) => !stands.includes(name))
      .map(([STEREOTYPE, DESCRIPTION]) => leaf('CONSTRAINT', { STEREOTYPE, DESCRIPTION })),
  }
  const after = behindTiers.flatMap(name => [
    ...(name === 'CONTROLLED_VOCABULARY' ? vocabularies : named(name)),
    ...(added[name] ?? []),
  ])
  return { before: before.map(written), after: after.map(written) }
}

function leaf(name: string, attributes: Record<string, string>): EafElement {
  return { name, attributes, text: '', children: [] }
}

function newHeader(mediaNames: readonly string[]): EafElement {
  const media = mediaNames.map(name => {
    const place = `./${encodeURIComponent(name)}`
    return leaf('MEDIA_DESCRIPTOR', { MEDIA_URL: place, MIME_TYPE: 'video/*', RELATIVE_MEDIA_URL: place })
  })
  return { ...leaf('HEADER', { MEDIA_FILE: '' }), children: media }
}

function inMilliseconds(header: EafElement, lastId: number): EafElement {
  const isLastId = ({ name, attributes }: EafElement) =>
    name === 'PROPERTY' && attributes['NAME'] === 'lastUsedAnnotationId'
  const last = { ...leaf('PROPERTY', { NAME: 'lastUsedAnnotationId' }), text: String(lastId) }
  return {
    ...header,
    attributes: { ...header.attributes, TIME_UNITS: 'milliseconds' },
    children: [...header.children.filter(child => !isLastId(child)), last],
  }
}

/** Before form 2.8 an entry was one text, and a description an attribute. */
function inForm3({
  attributes: { DESCRIPTION = '', ...attributes },
  children,
  ...element
}: EafElement): EafElement {
  const described =
    DESCRIPTION === '' ? [] : [{ ...leaf('DESCRIPTION', { LANG_REF: und }), text: DESCRIPTION }]
  const entries = children.map((entry, at): EafElement => {
    if (entry.name !== 'CV_ENTRY') return entry
    const { DESCRIPTION: said = '', EXT_REF } = entry.attributes
    const value = { ...leaf('CVE_VALUE', { LANG_REF: und, DESCRIPTION: said }), text: entry.text }
    const reference = EXT_REF === undefined ? {} : { EXT_REF }
    return { ...leaf('CV_ENTRY_ML', { CVE_ID: idOfEntry(at), ...reference }), children: [value] }
  })
  return { ...element, attributes, children: [...described, ...entries] }
}

function written({ name, attributes, text, children }: EafElement): string {
  const named = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`)
  const inner = children.length > 0 ? `\n${children.map(written).join('')}` : escaped(text)
  return inner === '' ? `<${name}${named.join('')}/>\n` : `<${name}${named.join('')}>${inner}</${name}>\n`
}
