import type { Code, FrameClock, Mark, Pass } from '../study/index.ts'
import { deskKeys, frameToMs, made, plainMeaning, plainPass } from '../study/index.ts'
import type { SpecimenTruth } from './specimen.ts'
import type { TakeInPayload } from './take-in-payload.ts'
import type { TaskEffects } from './task-kinds.ts'

/** One at a time: two specimens share one codebook. */
let turn: Promise<void> = Promise.resolve()

/** Codes a specimen film as it was drawn, so that every page of a first study has something to show. */
export function codeSpecimen(effects: TaskEffects, ids: TakeInPayload, truth: SpecimenTruth): Promise<void> {
  turn = turn.then(() => codeInTurn(effects, ids, truth))
  return turn
}

async function codeInTurn(effects: TaskEffects, ids: TakeInPayload, truth: SpecimenTruth): Promise<void> {
  const { store, makeId } = effects
  const file = await store.films.file(ids.fileId)
  if (!file?.clock || (await store.coding.passesOfFilm(ids.filmId)).length > 0) return
  const { codes, byKey } = bringTogether(await store.coding.codes(), truth, makeId)
  const { homeCoderId: coderId } = await store.studies.get()
  const codeIds = truth.codes.map(({ key }) => byKey.get(key)!)
  const begun = { id: makeId(), createdAt: effects.now() }
  const pass: Pass = { ...plainPass, ...begun, filmId: ids.filmId, coderId, codeIds }
  const marks = marksOf(truth, file.clock, { ...ids, coderId, passId: pass.id, byKey, makeId })
  const whole = { partId: ids.partId, startMs: 0, endMs: file.clock.endMs }
  await store.acts.carryOut([
    ...codes.map(code => made('code', code)),
    made('pass', pass),
    made('lookedThrough', { id: makeId(), passId: pass.id, ...whole }),
    ...marks.map(mark => made('mark', mark)),
  ])
}

/** The codes that are not in the codebook yet, and the id of every one. */
function bringTogether(
  standing: readonly Code[],
  truth: SpecimenTruth,
  makeId: () => string,
): { codes: Code[]; byKey: Map<string, string> } {
  const codes: Code[] = []
  const byKey = new Map<string, string>()
  for (const { key, kind, en, zhHans, colour } of truth.codes) {
    const known = standing.find(code => code.names.en === en)
    const taken = [...standing, ...codes].map(code => code.key)
    const code: Code = known ?? {
      id: makeId(),
      kind,
      names: { en, 'zh-Hans': zhHans },
      colour,
      key:
        [...en.toLowerCase()].find(
          sign => /[a-z]/.test(sign) && !deskKeys.includes(sign) && !taken.includes(sign),
        ) ?? null,
      position: standing.length + codes.length,
      retired: false,
      ...plainMeaning,
    }
    if (!known) codes.push(code)
    byKey.set(key, code.id)
  }
  return { codes, byKey }
}

function marksOf(
  truth: SpecimenTruth,
  clock: FrameClock,
  of: { filmId: string; partId: string; coderId: string; passId: string } & {
    byKey: Map<string, string>
    makeId: () => string
  },
): Mark[] {
  const { filmId, partId, coderId, passId } = of
  return truth.symbols.map(({ code, startFrame, endFrame }) => ({
    id: of.makeId(),
    filmId,
    partId,
    codeId: of.byKey.get(code)!,
    coderId,
    startMs: frameToMs(clock, startFrame),
    endMs: frameToMs(clock, endFrame),
    attachedTo: null,
    said: null,
    passId,
  }))
}
