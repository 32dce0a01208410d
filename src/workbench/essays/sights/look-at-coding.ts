import {
  seeDialogue,
  seeMark,
  seeMediation,
  seeMemo,
  seePass,
  seePlate,
  seeScene,
} from '../../../essay/index.ts'
import { itemsOfPlate } from '../../../study/index.ts'
import type { Look, Looks } from './looks.ts'

const mark: Look<'mark'> = async ({ store }, targets, beside) => {
  const marks = await store.essays.named('mark', targets.map(idOf))
  return ({ id }) => seen(marks.get(id), one => seeMark(one, beside))
}

const scene: Look<'scene'> = async ({ store }, targets, beside) => {
  const scenes = await store.essays.named('scene', targets.map(idOf))
  return ({ id }) => seen(scenes.get(id), one => seeScene(one, beside))
}

const dialogue: Look<'dialogue'> = async ({ store }, targets, beside) => {
  const lines = await store.essays.named('dialogueLine', targets.map(idOf))
  return ({ id }) => seen(lines.get(id), one => seeDialogue(one, beside))
}

const mediation: Look<'mediation'> = async ({ store }, targets, beside) => {
  const ids = targets.map(idOf)
  const mediations = await store.essays.named('mediation', ids)
  const spans = await store.essays.belonging('mediationSpan', { mediationId: ids })
  return ({ id }) =>
    seen(mediations.get(id), one =>
      seeMediation(
        one,
        spans.filter(({ mediationId }) => mediationId === id),
        beside,
      ),
    )
}

const plate: Look<'plate'> = async ({ store }, targets, beside) => {
  const ids = targets.map(idOf)
  const plates = await store.essays.named('plate', ids)
  const items = await store.essays.belonging('plateItem', { plateId: ids })
  return ({ id }) => seen(plates.get(id), one => seePlate(one, itemsOfPlate(items, id), beside))
}

const memo: Look<'memo'> = async ({ store }, targets) => {
  const ids = targets.map(idOf)
  const memos = await store.essays.named('memo', ids)
  const frames = await store.essays.belonging('memoFrame', { memoId: ids })
  return ({ id }) =>
    seen(memos.get(id), one =>
      seeMemo(
        one,
        frames.filter(({ memoId }) => memoId === id),
      ),
    )
}

const pass: Look<'pass'> = async ({ store }, targets, beside) => {
  const ids = targets.map(idOf)
  const passes = await store.essays.named('pass', ids)
  const looked = await store.essays.belonging('lookedThrough', { passId: ids })
  return ({ id }) =>
    seen(passes.get(id), one =>
      seePass(
        one,
        {
          lookedThrough: looked.filter(({ passId }) => passId === id),
          filmMs: beside.filmMs(one.filmId),
        },
        beside,
      ),
    )
}

export const lookAtCoding = { mark, scene, dialogue, mediation, plate, memo, pass } satisfies Partial<Looks>

function idOf({ id }: { id: string }): string {
  return id
}

function seen<One, Sight>(one: One | undefined, see: (one: One) => Sight): Sight | null {
  return one === undefined ? null : see(one)
}
