import type { RecordedShot } from '../../../exchange/index.ts'
import { listUnits, setPresence } from '../../../findings/index.ts'
import type { StudyStore } from '../../../store/index.ts'
import type { Aspect, ChosenStill, Code, FrameClock, Gate, Mark, Result, Shot } from '../../../study/index.ts'
import {
  accepted,
  codeName,
  fileWithFrames,
  msToFrame,
  nameIn,
  refused,
  titleFor,
} from '../../../study/index.ts'
import type { Language, Refusal } from '../../../words/index.ts'
import { clockTime, timeCode, wordsIn } from '../../../words/index.ts'

export interface ShotRecord {
  title: string
  /** The part, where the film has several. */
  partName: string
  language: Language
  file: { id: string; clock: FrameClock } | null
  stills: readonly ChosenStill[]
  shots: { shot: Shot; row: RecordedShot }[]
}

/**
 * A part shot by shot, from all that the coder at home has said of it and all that stands beside it: marks by the rule of
 * presence, what was chosen of them, measured camera, subtitles. Nothing of it is counted.
 */
export async function gatherShotRecord(
  store: StudyStore,
  { partId, language, gate }: { partId: string; language: Language; gate: Gate },
): Promise<Result<ShotRecord, Refusal>> {
  const place = await store.films.part(partId)
  const whole = place && (await store.films.find(place.filmId))
  if (!place || !whole) return refused({ kind: 'no-such-part' })
  const { shots, scenes, stills } = await store.shots.listOfPart(partId)
  if (shots.length === 0) return refused({ kind: 'list-without-shots' })
  const { homeCoderId } = await store.studies.get()
  const marks = (await store.coding.marksOfFilm(whole.film.id)).filter(
    mark => mark.partId === partId && mark.coderId === homeCoderId,
  )
  const codes = new Map((await store.coding.codes()).map(code => [code.id, code]))
  const aspects = new Map((await store.coding.aspects()).map(aspect => [aspect.id, aspect]))
  const { lines } = await store.subtitles.ofPart(partId)
  const measured = await store.measurements.ofPart(partId)
  const cameras = new Map(measured?.shots.map(({ shotId, values }) => [shotId, cameraIn(values)]))
  const file = fileWithFrames(place)
  const words = wordsIn(language)
  const inShot = marksByShot(shots, marks)
  const recorded = shots.map((shot, index) => {
    const own = inShot[index]!
    const camera = cameras.get(shot.id)
    const said = (kinds: readonly string[]) =>
      [
        ...new Set(
          own.flatMap(mark => {
            const code = codes.get(mark.codeId)
            return code && kinds.includes(code.kind) ? [sayMark(mark, { code, aspects, language })] : []
          }),
        ),
      ].join(words.shotRecord.between)
    const scene = scenes.find(
      one => one.level === 'scene' && one.startMs <= shot.startMs && shot.startMs < one.endMs,
    )
    const row: RecordedShot = {
      ...{ number: index + 1, startMs: shot.startMs, endMs: shot.endMs },
      begins: file
        ? timeCode(file.clock, msToFrame(file.clock, shot.startMs))
        : clockTime(Math.floor(shot.startMs / 1000)),
      transition: words.shots.transition[shot.transitionIn],
      scene: scene?.name ?? '',
      technique: said(['technique']),
      movement: camera ? words.measurements.camera(camera) : '',
      content: said(['symbol', 'space', 'subject']),
      words: lines
        .filter(({ startMs, endMs }) => {
          const middle = Math.floor((startMs + endMs) / 2)
          return shot.startMs <= middle && middle < shot.endMs
        })
        .map(({ text }) => text.replaceAll('\n', ' '))
        .join(words.shotRecord.betweenLines),
      notes: own.flatMap(({ said: more }) => (more?.memo ? [more.memo] : [])).join('\n'),
    }
    return { shot, row: gate.value(row) }
  })
  const number = whole.parts.findIndex(({ id }) => id === partId)
  return accepted({
    title: gate.text(titleFor(whole.film, language) || words.corpus.untitled),
    partName: whole.parts.length > 1 ? gate.text(words.corpus.partName(whole.parts[number]!)) : '',
    ...{ language, stills, shots: recorded },
    file: file && { id: file.id, clock: file.clock },
  })
}

function marksByShot(shots: readonly Shot[], marks: readonly Mark[]): Mark[][] {
  const list = listUnits(shots)
  const found = shots.map((): Mark[] => [])
  for (const mark of marks) {
    const present = new Uint8Array(shots.length)
    setPresence(mark, list, present)
    for (const [place, is] of present.entries()) if (is) found[place]!.push(mark)
  }
  return found
}

/** Its code, and what was chosen of it. */
function sayMark(
  { said }: Mark,
  one: { code: Code; aspects: ReadonlyMap<string, Aspect>; language: Language },
): string {
  const name = codeName(one.code, one.language)
  const { shotRecord } = wordsIn(one.language)
  const chosen = (said?.aspects ?? []).flatMap(({ aspectId, values }) => {
    const aspect = one.aspects.get(aspectId)
    return values.flatMap(id => {
      const value = aspect?.values.find(candidate => candidate.id === id)
      return value ? [nameIn(value.names, one.language)] : []
    })
  })
  return chosen.length > 0 ? shotRecord.withChosen(name, chosen.join(shotRecord.between)) : name
}

type Camera = Parameters<ReturnType<typeof wordsIn>['measurements']['camera']>[0]

function cameraIn(values: unknown): Camera | null {
  return (values as { camera?: Camera | null } | null)?.camera ?? null
}
