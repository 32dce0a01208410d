import { useMemo, useState } from 'react'
import type { FocalDirection } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { shownFocalSymbols } from '../../state/periodisations.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'

/** What was declared to be looked for, with what is still on its way to the program. */
export function useFocalSymbols() {
  const list = useAppState(state => state.periodisations.focalSymbols)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownFocalSymbols(list, waiting), [list, waiting])
}

interface DeclareFocalProps {
  codeId: string
  name: string
  isOffered: boolean
  /** Declared before looking, it is of the family by itself. */
  onDeclared: () => void
}

/** A symbol is declared, with a direction if one is expected; or what was declared of it, and on which day. */
export function DeclareFocal({ codeId, name, isOffered, onDeclared }: DeclareFocalProps) {
  const { focal } = useWords()
  const { outbox } = useServices()
  const standing = useFocalSymbols().find(one => one.codeId === codeId)
  const [direction, setDirection] = useState<FocalDirection | 'none'>('none')
  const [declared, setDeclared] = useState<'before' | 'after'>('before')
  if (standing)
    return (
      <span data-testid="declared-focal">
        {focal.declared({
          day: standing.declaredAt.slice(0, 10),
          direction: standing.direction,
          before: standing.declared === 'before',
        })}{' '}
        <IconButton
          icon="close"
          label={focal.withdraw(name)}
          onPress={() => outbox.placeAndSay({ kind: 'withdraw-focal', focalSymbolId: standing.id })}
        />
      </span>
    )
  if (!isOffered) return null
  return (
    <>
      <LabelledSelect
        label={focal.direction(name)}
        choices={(['none', 'rose', 'fell'] as const).map(value => ({ value, name: focal.directions[value] }))}
        chosen={direction}
        onChoose={value => setDirection(value as FocalDirection | 'none')}
      />
      <LabelledSelect
        label={focal.whenSaid(name)}
        choices={(['before', 'after'] as const).map(value => ({ value, name: focal.when[value] }))}
        chosen={declared}
        onChoose={value => setDeclared(value as 'before' | 'after')}
      />
      <Button
        look="quiet"
        onPress={() => {
          const focal = { id: newIdentifier(), codeId, declared }
          const isKept = outbox.placeAndSay({
            kind: 'declare-focal',
            focal: { ...focal, direction: direction === 'none' ? null : direction },
          })
          if (isKept && declared === 'before') onDeclared()
        }}
      >
        {focal.of(name)}
      </Button>
    </>
  )
}
