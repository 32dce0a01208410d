import { Link } from '@tanstack/react-router'
import type { PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmAppearances } from '../FilmAppearances.tsx'
import { Cautions } from '../page/Cautions.tsx'
import { CopySentence } from '../page/CopySentence.tsx'
import styles from '../page/FindingSection.module.css'
import { FindingSection } from '../page/FindingSection.tsx'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened, useOpened } from '../use-opened.ts'
import { CarryingStills } from './CarryingStills.tsx'
import { FilmDots } from './FilmDots.tsx'
import { FilmsLookedThrough } from './FilmsLookedThrough.tsx'
import { GatherStills } from './GatherStills.tsx'
import { sentenceShown } from './numbers-choice.ts'
import { SymbolNumbers } from './SymbolNumbers.tsx'
import { sentenceToCopy } from './sentence-to-copy.ts'
import { useCautions } from './use-cautions.ts'

interface SymbolSectionProps {
  symbol: SymbolFinding
  finding: PrevalenceFinding
  names: Names
  /** Drawn whole at once; the others wait until they are scrolled near. */
  isNear: boolean
}

/** One symbol: sentence and stills, dots, numbers. */
export function SymbolSection({ symbol, finding, names, isNear }: SymbolSectionProps) {
  const words = useWords()
  const numbers = useNumbers()
  const name = names.code(symbol.symbol)
  return (
    <FindingSection
      codeId={symbol.symbol}
      names={names}
      sentence={sentenceShown(numbers, symbol, name, { words, finding })}
      isNear={isNear}
    >
      {() => <SymbolBody symbol={symbol} finding={finding} names={names} />}
    </FindingSection>
  )
}

function SymbolBody({ symbol, finding, names }: Omit<SymbolSectionProps, 'isNear'>) {
  const { prevalence, analysis, otherwise } = useWords()
  const [isNaive, setNaive] = useIsOpened(`why.${symbol.symbol}`)
  const numbers = useNumbers()
  const cautions = useCautions()
  return (
    <>
      <CarryingStills symbol={symbol} finding={finding} names={names} />
      {numbers === 'none' ? (
        <FilmsLookedThrough symbol={symbol} finding={finding} names={names} />
      ) : (
        <DotsAndNumbers symbol={symbol} finding={finding} names={names} />
      )}
      <Cautions said={cautions(symbol.warnings, finding, names)} look={{ line: styles.caution }} />
      {numbers === 'inferential' && (
        <details
          className={styles.naive}
          open={isNaive}
          onToggle={event => setNaive(event.currentTarget.open)}
        >
          <summary>{analysis.naiveTitle}</summary>
          <p>{analysis.naiveMeaning}</p>
          <p>{prevalence.naive(symbol)}</p>
        </details>
      )}
      <p className={styles.otherwise}>
        <Link
          from="/analysis"
          to="/analysis"
          search={before => ({ ...before, question: 'otherwise', symbol: symbol.symbol, open: undefined })}
        >
          {otherwise.link}
        </Link>
      </p>
      <CopySentence
        say={language => sentenceToCopy(language, numbers, { symbol, finding, names })}
        gathers={language =>
          sentenceShown(numbers, symbol, names.code(symbol.symbol, language), {
            words: wordsIn(language),
            finding,
          })
        }
        beside={<GatherStills symbol={symbol} />}
      />
    </>
  )
}

/** A dot per film, the numbers, and both in a sentence where the study tests. */
function DotsAndNumbers({ symbol, finding, names }: Omit<SymbolSectionProps, 'isNear'>) {
  const { prevalence, agreement } = useWords()
  const agreed = agreement.said(symbol.agreement)
  const isTested = useNumbers() === 'inferential'
  const [openFilm, setOpenFilm] = useOpened(`dots.${symbol.symbol}`)
  const name = names.code(symbol.symbol)
  const technical = prevalence.technical(symbol, name, finding, names)
  return (
    <>
      <FilmDots
        symbol={symbol}
        finding={finding}
        names={names}
        openFilm={openFilm}
        onOpen={filmId => setOpenFilm(filmId === openFilm ? null : filmId)}
      />
      {openFilm && (
        <FilmAppearances
          filmId={openFilm}
          codeId={symbol.symbol}
          names={names}
          onClose={() => setOpenFilm(null)}
        />
      )}
      <SymbolNumbers symbol={symbol} finding={finding} names={names} />
      {isTested && technical !== prevalence.plain(symbol, name, finding) && (
        <p className={styles.technical} data-testid="technical-sentence">
          {technical}
        </p>
      )}
      {agreed && (
        <p className={styles.technical} data-testid="coders-agree">
          {agreed}
        </p>
      )}
    </>
  )
}
