import type { PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { readFilmName } from '../../../findings/index.ts'
import type { AskedOfFinding } from '../../../study/index.ts'
import { isSame } from '../../../study/index.ts'
import type { Language } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { stillOf } from '../../stage/appearances/still-of.ts'
import { GatherAll } from '../../stage/gathering/GatherButton.tsx'
import { useGatherer } from '../../stage/gathering/use-gatherer.ts'
import { useShownTray } from '../../stage/gathering/use-shown-tray.ts'
import { appearanceKey, countedFirst, hasFrame, spreadOver } from '../../state/appearances.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../page/FindingSection.module.css'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened } from '../use-opened.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import { shownCarriers, stillsOfFilm } from './carriers.ts'
import { sentenceShown } from './numbers-choice.ts'

/** What was asked of the films, by which a finding is found again, and from which table it was answered. */
export interface AskedOfFilms
  extends Pick<AskedOfFinding, 'periodisationId' | 'focalCodeIds' | 'codebookVersion'> {
  tableDigest: string
}

interface GatherFindingProps {
  symbol: SymbolFinding
  finding: PrevalenceFinding
  names: Names
  asked: AskedOfFilms
}

/** The finding, and the stills that are shown for it, go into the tray. */
export function GatherFinding({ symbol, finding, names, asked }: GatherFindingProps) {
  const { tray } = useWords()
  const { gatherFinding } = useGatherer()
  const numbers = useNumbers()
  const stills = useStillsShown(symbol)
  const say = (language: Language) =>
    sentenceShown(numbers, symbol, names.code(symbol.symbol, language), {
      words: wordsIn(language),
      finding,
    })
  const { tableDigest, ...ofFilms } = asked
  const { first, second } = finding.periods
  const address = { question: 'prevalence', ...ofFilms, first, second, codeId: symbol.symbol }
  const said = { en: say('en'), 'zh-Hans': say('zh-Hans') }
  const there = useShownTray().findings.find(one => isSame(one.asked, address))
  const isAsSaid = there !== undefined && isSame(there.said, said)
  return (
    <p className={styles.copy} data-testid="gather-finding">
      <Button
        look="quiet"
        icon={isAsSaid ? 'chosen' : 'gather'}
        onPress={() => gatherFinding({ asked: address, said, tableDigest })}
      >
        {there && !isAsSaid ? tray.renewFinding : tray.gatherFinding}
      </Button>
      <GatherAll things={stills.map(stillOf)} label={tray.gatherStills(stills.length)} />
    </p>
  )
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
