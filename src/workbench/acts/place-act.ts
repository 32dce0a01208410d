import type { ActBody, TurnRequest } from '../../server/contracts/index.ts'
import type { DoneAct } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { filmsWithOtherFiles } from './films-with-other-files.ts'
import { placeCodebookAct, placePeriodisationAct } from './place-codebook-act.ts'
import { placeCodingAct } from './place-coding-act.ts'
import { placeCopyAct } from './place-copy-act.ts'
import { placeFilmAct } from './place-film-act.ts'
import { placeShotAct } from './place-shot-act.ts'
import { placeStudyAct } from './place-study-act.ts'

type Refusal = { kind: string }

/** Places an act with authority: in one transaction, on the records as they stand. */
export async function placeAct(study: OpenStudy, act: ActBody): Promise<Result<DoneAct, Refusal>> {
  return told(study, await place(study, act))
}

/** Takes the last act of a stack back, or makes the last one that was taken back again. */
export async function turnAct(
  study: OpenStudy,
  direction: 'undo' | 'redo',
  { area, filmId, actId }: TurnRequest,
): Promise<Result<DoneAct, Refusal>> {
  const { homeCoderId: coderId } = await study.store.studies.get()
  return told(study, await study.store.acts[direction]({ coderId, area, filmId }, actId))
}

/** The store says what has changed; which films look other than before is said here. */
async function told(study: OpenStudy, done: Result<DoneAct, Refusal>): Promise<Result<DoneAct, Refusal>> {
  const filmIds = done.ok ? await filmsWithOtherFiles(study, done.value.change) : []
  if (filmIds.length > 0) study.tell({ kind: 'films', filmIds })
  return done
}

async function place(study: OpenStudy, act: ActBody): Promise<Result<DoneAct, Refusal>> {
  const { homeCoderId: coderId } = await study.store.studies.get()
  if ('partId' in act) return placeShotAct(study, coderId, act)
  switch (act.kind) {
    case 'describe-film':
    case 'describe-films':
    case 'remove-film':
    case 'bring-back-film':
      return placeFilmAct(study, coderId, act)
    case 'take-as-copy':
    case 'decline-likeness':
    case 'use-file':
      return placeCopyAct(study, coderId, act)
    case 'add-code':
    case 'edit-code':
    case 'set-code-set':
    case 'remove-code-set':
      return placeCodebookAct(study, coderId, act)
    case 'set-periodisation':
    case 'remove-periodisation':
      return placePeriodisationAct(study, coderId, act)
    case 'edit-study':
      return placeStudyAct(study, coderId, act)
    default:
      return placeCodingAct(study, coderId, act)
  }
}
