import type { Measure } from '../../../findings/index.ts'
import type { QuestionRequest } from '../../../server/contracts/index.ts'
import type { CodeKind } from '../../../study/index.ts'
import { codeKinds } from '../../../study/index.ts'
import { useOpened } from '../use-opened.ts'

const measures: readonly Measure[] = ['shots', 'screen-time', 'slices']

/** What a scholar chooses of the system, kept in the address. */
export function useSystemChoices() {
  const [kindsText, setKinds] = useOpened('kinds')
  const [measureText, setMeasure] = useOpened('mix')
  const [valueText, setValue] = useOpened('narrowed')
  const kinds = codeKinds.filter(kind => kindsText?.split('.').includes(kind))
  const measure = measures.find(one => one === measureText) ?? 'shots'
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
    measure,
    value: valueText ?? '',
    chooseKinds: (chosen: readonly CodeKind[]) =>
      setKinds(chosen.length === 0 || chosen.length === codeKinds.length ? null : chosen.join('.')),
    chooseMeasure: (chosen: Measure) => setMeasure(chosen === 'shots' ? null : chosen),
    chooseValue: (chosen: string) => setValue(chosen || null),
  }
}

export type SystemChosen = ReturnType<typeof useSystemChoices>
