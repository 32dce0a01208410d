import type { OutTrack } from '../foreign/tracks-of-marks.ts'
import type { EafFrame } from './eaf-document.ts'
import { isListOfShots } from './eaf-document.ts'
import type { OutTier } from './lay-tiers.ts'
import { layTiers } from './lay-tiers.ts'
import { writeElements } from './write-frame.ts'
import { attribute, escaped } from './xml-text.ts'

/** A film as it goes out for ELAN. */
export interface ElanFilm {
  /** What the document is built around; null where the film never came from ELAN. */
  frame: EafFrame | null
  tracks: readonly OutTrack[]
  shots: readonly { startMs: number; endMs: number }[]
  mediaNames: readonly string[]
  /** ISO 8601. */
  at: string
}

export interface WrittenElan {
  text: string
  annotations: number
  /** Annotations that had to go to a tier of their own: their place under another one would have changed their time. */
  moved: number
}

const version = 'VERSION="3.0" FORMAT="3.0"'
const schema =
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd"'

/** An ELAN document of form 3.0, with tiers, types and vocabularies as they came where the film came from ELAN. */
export function writeElan({ frame, tracks, shots, mediaNames, at }: ElanFilm): WrittenElan {
  const known = frame ?? { author: '', elements: [], tiers: [] }
  const { tiers, moved } = layTiers(known, [...tracks, ...shotTrack(known, shots)])
  const times = [...new Set(tiers.flatMap(({ annotations }) => annotations.flatMap(borders)))]
  times.sort((a, b) => a - b)
  const slotOf = new Map(times.map((ms, index) => [ms, `ts${index + 1}`]))
  let number = 0
  for (const { annotations } of tiers) for (const one of annotations) one.id = `a${++number}`
  const parts = writeElements(known, { tiers, mediaNames, lastId: number })
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<ANNOTATION_DOCUMENT AUTHOR="${attribute(known.author)}" DATE="${at}" ${version} ${schema}>\n`,
    ...parts.before,
    '<TIME_ORDER>\n',
    ...times.map(ms => `<TIME_SLOT TIME_SLOT_ID="${slotOf.get(ms)}" TIME_VALUE="${ms}"/>\n`),
    '</TIME_ORDER>\n',
    ...tiers.map(tier => writeTier(tier, slotOf)),
    ...parts.after,
    '</ANNOTATION_DOCUMENT>\n',
  ].join('')
  return { text, annotations: number, moved }
}

function borders({ parent, startMs, endMs }: OutTier['annotations'][number]): number[] {
  return parent ? [] : [startMs, endMs]
}

function writeTier(
  { attributes, annotations, entryOf }: OutTier,
  slotOf: ReadonlyMap<number, string>,
): string {
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${attribute(value)}"`)
  const lines = annotations.map(({ id, startMs, endMs, content, parent, previous }) => {
    const entry = entryOf.get(content)
    const chosen = entry ? ` CVE_REF="${attribute(entry)}"` : ''
    const before = previous ? ` PREVIOUS_ANNOTATION="${previous.id}"` : ''
    const tag = parent
      ? `REF_ANNOTATION ANNOTATION_ID="${id}" ANNOTATION_REF="${parent.id}"${before}${chosen}`
      : `ALIGNABLE_ANNOTATION ANNOTATION_ID="${id}" TIME_SLOT_REF1="${slotOf.get(startMs)}" TIME_SLOT_REF2="${slotOf.get(endMs)}"${chosen}`
    const value = `<ANNOTATION_VALUE>${escaped(content)}</ANNOTATION_VALUE>`
    return `<ANNOTATION><${tag}>${value}</${tag.slice(0, tag.indexOf(' '))}></ANNOTATION>\n`
  })
  return `<TIER${named.join('')}>\n${lines.join('')}</TIER>\n`
}

/** The shots go out on the tier that they came on, else on one of their own. */
function shotTrack({ tiers }: EafFrame, shots: ElanFilm['shots']): OutTrack[] {
  if (shots.length === 0) return []
  const rising = [...shots].sort((a, b) => a.startMs - b.startMs)
  const annotations = rising.map(({ startMs, endMs }, at) => ({ startMs, endMs, content: String(at + 1) }))
  const key = tiers.find(tier => isListOfShots(tier, []))?.id ?? 'Shots'
  return [{ key, coder: '', vocabulary: [], annotations }]
}
