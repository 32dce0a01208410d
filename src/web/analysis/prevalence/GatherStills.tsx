import type { SymbolFinding } from '../../../findings/index.ts'
import { readFilmName } from '../../../findings/index.ts'
import { stillOf } from '../../stage/appearances/still-of.ts'
import { GatherAll } from '../../stage/gathering/GatherButton.tsx'
import { appearanceKey, countedFirst, hasFrame, spreadOver } from '../../state/appearances.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { useIsOpened } from '../use-opened.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import { shownCarriers, stillsOfFilm } from './carriers.ts'

/** The stills that are shown for a finding go into the tray. */
export function GatherStills({ symbol }: { symbol: SymbolFinding }) {
  const { tray } = useWords()
  const stills = useStillsShown(symbol)
  return <GatherAll things={stills.map(stillOf)} label={tray.gatherStills(stills.length)} />
}

function useStillsShown(symbol: SymbolFinding) {
  const version = useVersionAsked()?.number ?? null
  const appearances = useAppState(state => state.appearances)
  const [firstIsWhole] = useIsOpened(`strip.${symbol.symbol}.1`)
  const [secondIsWhole] = useIsOpened(`strip.${symbol.symbol}.2`)
  const stillsOf = (period: 1 | 2, isWhole: boolean) =>
    shownCarriers(symbol, period, isWhole).flatMap(({ filmId }, index) => {
      const list = appearances[appearanceKey(readFilmName(filmId).filmId, symbol.symbol, version)] ?? []
      return spreadOver(countedFirst(list).filter(hasFrame), stillsOfFilm(index))
    })
  return [...stillsOf(1, firstIsWhole), ...stillsOf(2, secondIsWhole)]
}
