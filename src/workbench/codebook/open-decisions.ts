import type { OpenDecision } from '../../server/contracts/index.ts'
import type { Mark } from '../../study/index.ts'
import { fileWithFrames, frameToMs, middleFrame, stepOf } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'

/** The marks of the coder at home whose code went over into others and that wait for a decision, film by film. */
export async function openDecisions({ store }: OpenStudy): Promise<OpenDecision[]> {
  const { homeCoderId } = await store.studies.get()
  const [steps, codes] = [await store.coding.codebookSteps(), await store.coding.codes()]
  const gone = codes.flatMap(({ id }) => (stepOf({ steps, codes }, id) ? [id] : []))
  const waiting = (await store.coding.marksOfCodes(gone)).filter(mark => mark.coderId === homeCoderId)
  const decisions: OpenDecision[] = []
  for (const whole of await store.films.all())
    for (const part of whole.parts) {
      const here = waiting.filter(({ partId }) => partId === part.id).sort((a, b) => a.startMs - b.startMs)
      if (here.length === 0) continue
      const file = fileWithFrames({ part, files: whole.files })
      const numberOf = new Map(
        (await store.shots.ofPart(part.id)).map(({ id }, index) => [id, index + 1] as const),
      )
      decisions.push(...here.map(mark => ({ ...pictureOf(mark, file), ...placeOf(mark, numberOf) })))
    }
  return decisions
}

function placeOf(mark: Mark, numberOf: ReadonlyMap<string, number>) {
  const { id: markId, filmId, partId, codeId, startMs, endMs, attachedTo: shotId, passId } = mark
  const shotNumber = shotId === null ? null : (numberOf.get(shotId) ?? null)
  const counted: OpenDecision['counted'] = passId === null ? 'example' : 'shot'
  return { markId, filmId, partId, codeId, startMs, endMs, shotId, shotNumber, counted }
}

function pictureOf(mark: Mark, file: ReturnType<typeof fileWithFrames>) {
  const frame = file && middleFrame(file.clock, mark)
  const hasFrame = file && frame !== null
  return {
    fileId: file?.id ?? null,
    frame,
    atMs: hasFrame ? frameToMs(file.clock, frame) : null,
  }
}
