import type { QuestionRequest } from '../../../server/contracts/index.ts'
import type { CodeKind } from '../../../study/index.ts'
import { codeKinds } from '../../../study/index.ts'
import { useMeasure } from '../page/MeasureChoice.tsx'
import { useOpened } from '../use-opened.ts'

const measures = ['shots', 'screen-time', 'slices'] as const

/** What a scholar chooses of the system, kept in the address. */
export function useSystemChoices() {
  const [kindsText, setKinds] = useOpened('kinds')
  const measured = useMeasure(measures)
  const measure = measured.chosen
  const [valueText, setValue] = useOpened('narrowed')
  const kinds = codeKinds.filter(kind => kindsText?.split('.').includes(kind))
  const [aspectId, valueId] = valueText?.split('.') ?? []
  const narrowedTo = aspectId && valueId ? { aspectId, valueId } : null
  const wanted: Pick<QuestionRequest<'system'>, 'kinds' | 'measure' | 'narrowedTo'> = {
    ...(kinds.length > 0 && { kinds }),
    ...(measure !== 'shots' && { measure }),
    ...(narrowedTo && { narrowedTo }),
  }
  return {
    wanted,
    kinds,
    measured,
    value: valueText ?? '',
    chooseKinds: (chosen: readonly CodeKind[]) =>
      setKinds(chosen.length === 0 || chosen.length === codeKinds.length ? null : chosen.join('.')),
    chooseValue: (chosen: string) => setValue(chosen || null),
  }
}

export type SystemChosen = ReturnType<typeof useSystemChoices>
