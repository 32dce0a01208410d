import { useEffect, useMemo, useState } from 'react'
import type { PrintableNumbersAnswer } from '../../../server/contracts/index.ts'
import type { EssayLanguage, EvidenceTarget } from '../../../study/index.ts'
import { nameOfTarget, queryNumbers } from '../../../study/index.ts'
import type { NumberName } from '../../../words/index.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import type { Choosable } from './Chooser.tsx'
import { Chooser } from './Chooser.tsx'

export interface ChosenNumber {
  target: NumberTarget
  printed: string
}

type NumberTarget = Extract<EvidenceTarget, { what: 'finding' | 'query' }>
type Printable = PrintableNumbersAnswer['numbers'][number] & { target: NumberTarget; said: string }

interface NumbersProps {
  /** Of the text into which it goes. */
  language: EssayLanguage
  onChoose: (number: ChosenNumber) => void
  onClose: () => void
}

/** Chooses a number of a finding that is kept, or of a query that is saved. */
export function Numbers({ language, onChoose, onClose }: NumbersProps) {
  const { essay: words, kept } = useWords()
  const reader = useAppState(state => state.preferences.language)
  const numbers = usePrintable()
  const all = useMemo(
    () =>
      numbers.map(
        ({ target, said, name, of, printed }): Choosable<ChosenNumber> => ({
          key: nameOfTarget(target),
          what: { target, printed: printed[language] },
          kind: said,
          name: [of[reader], kept.numberNames[name as NumberName]].filter(Boolean).join(': '),
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

/** The numbers of every kept finding and of every saved query; they come in one after the other. */
export function usePrintable(): readonly Printable[] {
  const { questions } = useServices()
  const kept = useAppState(state => state.keptFindings.list)
  const queries = useAppState(state => state.savedQueries)
  const language = useAppState(state => state.preferences.language)
  const [found, setFound] = useState<readonly Printable[]>([])
  useEffect(() => {
    let isWanted = true
    setFound([])
    const all = [
      ...(kept ?? []).map(({ id, said }) => ({
        ...{ id, said: said[language].split('\n')[0]! },
        targetOf: (path: string): NumberTarget => ({ what: 'finding', id, path }),
      })),
      ...(queries ?? []).map(({ id, name }) => ({
        ...{ id, said: name },
        targetOf: (path: string): NumberTarget => ({
          ...{ what: 'query', id },
          path: queryNumbers.find(one => one === path) ?? null,
        }),
      })),
    ]
    void (async () => {
      for (const { id, said, targetOf } of all) {
        const numbers = await questions.printableNumbers(id)
        if (!isWanted) return
        setFound(before => [
          ...before,
          ...(numbers ?? []).map(number => ({ ...number, target: targetOf(number.path), said })),
        ])
      }
    })()
    return () => {
      isWanted = false
    }
  }, [kept, queries, questions, language])
  return found
}
