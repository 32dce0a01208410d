import type { CompanionPair, CompanionsFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { Cautions } from '../page/Cautions.tsx'
import { CopySentence } from '../page/CopySentence.tsx'
import styles from '../page/FindingSection.module.css'
import { FindingSection } from '../page/FindingSection.tsx'
import { TogetherStills } from '../page/TogetherStills.tsx'
import { useCompanionCautions } from '../page/use-companion-cautions.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { PairNumbers } from './PairNumbers.tsx'
import { keyOfPair, pairSentence, pairToCopy } from './pair-words.ts'

interface PairSectionProps {
  pair: CompanionPair
  finding: CompanionsFinding
  names: Names
  /** Drawn whole at once; the others wait until they are scrolled near. */
  isNear: boolean
}

/** One pair: sentence, the stills that carry it, numbers. */
export function PairSection({ pair, finding, names, isNear }: PairSectionProps) {
  const { companions } = useWords()
  const numbers = useNumbers()
  const title = companions.pair(pair, finding.unit, names)
  return (
    <FindingSection
      codeId={pair.first}
      of={{ title, key: keyOfPair(pair) }}
      names={names}
      sentence={pairSentence(names.language, numbers, { pair, finding, names })}
      isNear={isNear}
    >
      {() => <PairBody pair={pair} finding={finding} names={names} title={title} />}
    </FindingSection>
  )
}

function PairBody({ pair, finding, names, title }: Omit<PairSectionProps, 'isNear'> & { title: string }) {
  const { companions } = useWords()
  const numbers = useNumbers()
  const cautions = useCompanionCautions()
  const technical = companions.technical(pair, finding, names)
  return (
    <>
      <TogetherStills
        label={companions.stills(title)}
        place={keyOfPair(pair)}
        codeId={pair.first}
        beside={{ codeId: pair.second, unit: finding.unit }}
        periods={[
          { name: finding.periods.first, lookedThrough: pair.tieP1.films },
          { name: finding.periods.second, lookedThrough: pair.tieP2.films },
        ]}
        films={pair.dots ?? []}
        names={names}
      />
      {numbers !== 'none' && <PairNumbers pair={pair} finding={finding} names={names} />}
      <Cautions said={cautions(pair.warnings, finding, names)} look={{ line: styles.caution }} />
      {numbers === 'inferential' && technical !== null && (
        <p className={styles.technical} data-testid="technical-sentence">
          {technical}
        </p>
      )}
      <CopySentence say={language => pairToCopy(language, numbers, { pair, finding, names })} />
    </>
  )
}
