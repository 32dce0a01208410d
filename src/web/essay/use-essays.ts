import { useEffect, useMemo, useState } from 'react'
import type { Essay, NewEssay } from '../../study/index.ts'
import { orderOf, saidOfEssay } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import type { EssayRecords } from '../state/essays/essays.ts'
import { shownEssays } from '../state/essays/essays.ts'
import { useAppState, useServices } from '../use-app.ts'

function useShown() {
  const essays = useAppState(state => state.essays.essays)
  const opened = useAppState(state => state.essays.opened)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownEssays({ essays, opened }, waiting), [essays, opened, waiting])
}

/** The essays of the study in their order, with what is still on its way to the program. */
export function useEssays(): readonly Essay[] {
  const { essays } = useShown()
  return useMemo(() => essays.toSorted(orderOf), [essays])
}

/** Asks anew how many claims each essay has, once what has changed is kept. */
export function useFreshEssays(): void {
  const { coding } = useServices()
  const isStale = useAppState(state => state.essays.isStale && state.outbox.waiting.length === 0)
  useEffect(() => {
    if (isStale) void coding.readEssays()
  }, [isStale, coding])
}

export interface OpenEssay {
  essay: Essay | null
  /** Null until the program has told. */
  records: EssayRecords | null
  refusal: Refusal | null
}

/** One essay with its texts and claims; it is asked for when it is opened. */
export function useEssay(essayId: string): OpenEssay {
  const { coding } = useServices()
  const { essays, opened } = useShown()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    let isWanted = true
    void coding.readEssay(essayId).then(answer => isWanted && setRefusal(answer))
    return () => {
      isWanted = false
    }
  }, [essayId, coding])
  return {
    essay: essays.find(({ id }) => id === essayId) ?? null,
    records: opened[essayId] ?? null,
    refusal,
  }
}

export function useEssayActs() {
  const { outbox } = useServices()
  return useMemo(
    () => ({
      /** Gives its id; null where it could not be made. */
      make: (said: Omit<NewEssay, 'id'>): string | null => {
        const id = newIdentifier()
        return outbox.placeAndSay({ kind: 'set-essay', essay: { id, ...said } }) ? id : null
      },
      change: (essay: Essay, to: Omit<NewEssay, 'id'>) => {
        const upon = saidOfEssay(essay)
        return outbox.placeAndSay({ kind: 'set-essay', essay: { ...upon, ...to }, upon })
      },
      remove: (essayId: string) => outbox.placeAndSay({ kind: 'remove-essay', essayId }),
    }),
    [outbox],
  )
}
