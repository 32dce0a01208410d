import type { ExpressionBuilder, Selectable, Transaction } from 'kysely'
import type { TurnArea } from '../../study/index.ts'
import { kindsAcross } from '../../study/index.ts'
import type { Tables } from '../tables.ts'

/** Where acts are taken back together: the shots of a film, the coding of a film, the codebook, the corpus. */
export interface ActStack {
  coderId: string
  area: TurnArea
  filmId: string | null
}

type KeptAct = Selectable<Tables['act']>

/** The last act of the stack that still stands. */
export async function nextToUndo(
  transaction: Transaction<Tables>,
  stack: ActStack,
): Promise<KeptAct | undefined> {
  return stackQuery(transaction, stack)
    .where('state', '=', 'done')
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
}

/** The first act that was taken back after the last one that stands. */
export async function nextToRedo(
  transaction: Transaction<Tables>,
  stack: ActStack,
): Promise<KeptAct | undefined> {
  return stackQuery(transaction, stack)
    .where('state', '=', 'undone')
    .where(eb =>
      eb('sequence', '>', eb.fn.coalesce(lastDone(transaction, stack), eb.lit(0)).$castTo<number>()),
    )
    .orderBy('sequence')
    .executeTakeFirst()
}

function stackQuery(transaction: Transaction<Tables>, stack: ActStack) {
  return transaction.selectFrom('act').selectAll().where(isOf(stack))
}

function isOf({ coderId, area, filmId }: ActStack) {
  const kinds = kindsAcross(area)
  return (eb: ExpressionBuilder<Tables, 'act'>) =>
    eb.and([
      eb('coderId', '=', coderId),
      ...(kinds
        ? [eb('kind', 'in', kinds)]
        : [eb('area', '=', area), eb('filmId', filmId === null ? 'is' : '=', filmId)]),
    ])
}

function lastDone(transaction: Transaction<Tables>, stack: ActStack) {
  return transaction
    .selectFrom('act')
    .select(eb => eb.fn.max('sequence').as('sequence'))
    .where(isOf(stack))
    .where('state', '=', 'done')
}
