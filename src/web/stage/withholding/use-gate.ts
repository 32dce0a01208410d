import { useMemo } from 'react'
import type { Gate } from '../../../study/index.ts'
import { gateOf } from '../../../study/index.ts'
import { sayLeftOut, wordsIn } from '../../../words/index.ts'
import { noticed } from '../../state/notices.ts'
import { useAppState, useFilms, useServices, useStore } from '../../use-app.ts'
import { useWorld } from '../world/use-world.ts'

/** Whether anything of the study is withheld. */
export function useIsWithholding(): boolean {
  const { withheldSpans } = useWorld()
  const { cards } = useFilms()
  const memos = useAppState(state => state.readings.memos)
  return (
    withheldSpans.length > 0 ||
    memos.some(({ withheld }) => withheld !== null) ||
    cards.some(({ film }) => film.people.some(({ withheld }) => withheld !== undefined))
  )
}

/** Makes a gate for what is drawn here to be printed, as the study is shown; another one whenever that changes. */
export function useGateMaker(): () => Gate {
  const { withheldSpans } = useWorld()
  const { cards } = useFilms()
  const language = useAppState(state => state.preferences.language)
  return useMemo(
    () => () =>
      gateOf({
        people: cards.flatMap(({ film }) => film.people),
        spans: withheldSpans,
        instead: wordsIn(language).withholding.instead,
      }),
    [cards, withheldSpans, language],
  )
}

/** What a way out of the page asks: a gate for one going out, and how it says afterwards what was left out. */
export function useWayOut() {
  const { coding } = useServices()
  const store = useStore()
  return useMemo(
    () => ({
      /** As the program has it now; null where it does not answer, and then nothing goes out. */
      open: async (): Promise<Gate | null> => {
        await coding.readWorld()
        const { world, films, preferences } = store.state
        if (!world.loaded || !films.loaded) return null
        return gateOf({
          people: films.cards.flatMap(({ film }) => film.people),
          spans: world.withheldSpans,
          instead: wordsIn(preferences.language).withholding.instead,
        })
      },
      said: (gate: Gate): string | null => sayLeftOut(gate.leftOut(), store.state.preferences.language),
      /** Where the file itself has no place for the sentence. */
      say: (gate: Gate): void => {
        const leftOut = gate.leftOut()
        if (leftOut.length > 0)
          store.change('notices', before => noticed(before, { kind: 'left-out', leftOut }))
      },
    }),
    [coding, store],
  )
}
