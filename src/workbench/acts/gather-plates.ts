import type { ActOf, KnownOf, Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { timesOf } from './times-of-parts.ts'
import type { Transaction } from './transaction.ts'

type Known<Name extends 'plates' | 'notebook'> = Promise<
  Result<(transaction: Transaction) => Promise<KnownOf<Name>>, never>
>

/** The coder's plates, and the time of every part from which something is laid on one. */
export async function gatherPlates(
  { store, now }: OpenStudy,
  act: ActOf<'plates'>,
  { coderId }: { coderId: string },
): Known<'plates'> {
  const partIds = act.kind === 'add-to-plate' ? act.items.map(({ partId }) => partId) : []
  return accepted(async transaction => ({
    ...{ coderId, now },
    ...(await store.readings.plates(coderId, transaction)),
    timeOf: await timesOf(store, partIds, transaction),
  }))
}

/** The coder's notebook, and the time of every part of which a frame is named. */
export async function gatherNotebook(
  { store, now }: OpenStudy,
  act: ActOf<'notebook'>,
  { coderId }: { coderId: string },
): Known<'notebook'> {
  const frames = act.kind === 'set-memo' ? act.frames : act.kind === 'add-memo-frame' ? [act.frame] : []
  const partIds = frames.map(({ partId }) => partId)
  return accepted(async transaction => ({
    ...{ coderId, now },
    ...(await store.readings.notebook(coderId, transaction)),
    timeOf: await timesOf(store, partIds, transaction),
  }))
}
