import { questionNames } from '../../../findings/index.ts'
import type {
  Code,
  DialogueLine,
  Gathered,
  GatheredFinding,
  GatheredRecord,
  GatheredRecordWhat,
} from '../../../study/index.ts'
import { codeName, msToFrame, standingFrame } from '../../../study/index.ts'
import type { Language, Words } from '../../../words/index.ts'
import { clockTime, timeCode } from '../../../words/index.ts'
import { stillAddress } from '../../stage/stills/still-address.ts'
import type { TrayPart } from '../../state/tray.ts'

/** One thing in the tray as its line shows it, and where it leads. */
export interface TrayItem {
  id: string
  name: string
  /** Of a line of dialogue its words; what it is and how long it lasts; then when. */
  facts: readonly string[]
  /** Of a finding its sentence stands in the still's place. */
  kind: 'still' | 'sentence'
  address: string | null
  /** Where it leads: to a frame of a part, to the finding, or to the page of a record. */
  way:
    | { kind: 'frame'; partId: string; frame: number | null }
    | { kind: 'finding'; asked: GatheredFinding['asked'] }
    | { kind: 'record'; what: GatheredRecordWhat; id: string }
}

export function itemOfGathered(
  one: Gathered,
  { part, title, line = null }: { part: TrayPart | undefined; title: string; line?: DialogueLine | null },
  { tray, shots, evidence }: Words,
): TrayItem {
  const { partId, what, startMs, endMs } = one
  const clock = part?.clock ?? null
  const first = clock && msToFrame(clock, startMs)
  const shown = clock && part && what === 'shot' ? standingFrame(clock, one, part.stills) : first
  const time = clock && first !== null ? timeCode(clock, first) : clockTime(Math.floor(startMs / 1000))
  const found = part?.shotStartsMs.indexOf(startMs) ?? -1
  const said = {
    shot: () => tray.shotNumber(found < 0 ? null : found + 1),
    still: () => tray.still,
    span: () => (one.gatheredFrom?.what === 'dialogue' ? evidence.targets.dialogue : tray.span),
  }[what]()
  const length = what === 'still' ? '' : ` · ${shots.length(endMs - startMs)}`
  return {
    id: one.id,
    name: title,
    facts: [line?.original || line?.translation || '', said + length, time].filter(Boolean),
    kind: 'still',
    address: part?.fileId && shown !== null ? stillAddress(part.fileId, shown) : null,
    way: { kind: 'frame', partId, frame: first },
  }
}

export function itemOfFinding(
  { id, asked, said }: GatheredFinding,
  code: Code | undefined,
  { words, language }: { words: Words; language: Language },
): TrayItem {
  const name = questionNames.find(one => one === asked.question)
  const fact =
    'codeId' in asked
      ? words.tray.finding({ ...asked, code: code ? codeName(code, language) : asked.codeId })
      : words.tray.findingOf({
          question: name ? words.questions[name].name : asked.question,
          periods: (asked.asked as { periods?: readonly string[] })['periods'] ?? [],
        })
  return {
    id,
    name: said[language],
    facts: [fact],
    kind: 'sentence',
    address: null,
    way: { kind: 'finding', asked },
  }
}

export function itemOfRecord(
  { id, what, recordId, said }: GatheredRecord,
  { words, language }: { words: Words; language: Language },
): TrayItem {
  return {
    id,
    name: said[language],
    facts: [words.evidence.targets[what]],
    kind: 'sentence',
    address: null,
    way: { kind: 'record', what, id: recordId },
  }
}
