import { useEffect, useMemo, useState } from 'react'
import type { PrintableNumbersAnswer } from '../../../server/contracts/index.ts'
import type { EssayLanguage } from '../../../study/index.ts'
import type { NumberName } from '../../../words/index.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { nameOfFinding } from '../name-of-finding.ts'
import type { Choosable } from './Chooser.tsx'
import { Chooser } from './Chooser.tsx'

export interface ChosenNumber {
  findingId: string
  path: string
  printed: string
}

type Printable = PrintableNumbersAnswer['numbers'][number] & { findingId: string; said: string }

interface NumbersProps {
  /** Of the text into which it goes. */
  language: EssayLanguage
  onChoose: (number: ChosenNumber) => void
  onClose: () => void
}

/** Chooses a number of a finding that is kept. */
export function Numbers({ language, onChoose, onClose }: NumbersProps) {
  const { essay: words, kept } = useWords()
  const reader = useAppState(state => state.preferences.language)
  const numbers = usePrintable()
  const all = useMemo(
    () =>
      numbers.map(
        ({ findingId, said, path, name, of, printed }): Choosable<ChosenNumber> => ({
          key: `${findingId} ${path}`,
          what: { findingId, path, printed: printed[language] },
          kind: said,
          name: `${of[reader]}: ${kept.numberNames[name as NumberName]}`,
          also: [of.en, of['zh-Hans']],
          facts: printed[language],
        }),
      ),
    [numbers, language, reader, kept],
  )
  return (
    <Chooser
      title={words.numberTitle}
      placeholder={words.numberSearch}
      empty={words.noNumbers}
      {...{ all, onChoose, onClose }}
    />
  )
}

/** The numbers of every kept finding; they come in one finding after the other. */
export function usePrintable(): readonly Printable[] {
  const { questions } = useServices()
  const { questions: words } = useWords()
  const kept = useAppState(state => state.keptFindings.list)
  const language = useAppState(state => state.preferences.language)
  const [found, setFound] = useState<readonly Printable[]>([])
  useEffect(() => {
    let isWanted = true
    setFound([])
    void (async () => {
      for (const finding of kept ?? []) {
        const { id: findingId } = finding
        const numbers = await questions.printableNumbers(findingId)
        if (!isWanted) return
        const named = nameOfFinding(finding, { all: kept ?? [], questions: words, language })
        setFound(before => [
          ...before,
          ...(numbers ?? []).map(number => ({ ...number, findingId, said: named })),
        ])
      }
    })()
    return () => {
      isWanted = false
    }
  }, [kept, questions, words, language])
  return found
}
