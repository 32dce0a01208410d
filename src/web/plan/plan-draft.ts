import type { Code, CodingPlan, PlanHow, PlanSharing } from '../../study/index.ts'
import { mostCodesInPass } from '../../study/index.ts'

/** A plan as its form has it. */
export interface PlanDraft {
  name: string
  filmIds: readonly string[]
  codeIds: readonly string[]
  coderIds: readonly string[]
  sharing: PlanSharing['kind']
  /** One stretch in so many is coded by so many coders. */
  again: number
  readers: number
  /** Films whose coder was chosen by hand. */
  chosen: Readonly<Record<string, string>>
  kind: PlanHow['kind']
  every: number
  sliceSeconds: number
  scenes: number
  minutes: number
  seed: number
  isTraining: boolean
  periodisationId: string | null
}

export function howOf(draft: PlanDraft): PlanHow {
  const every = Math.max(1, Math.round(draft.every))
  const lengthMs = Math.max(1000, Math.round(draft.minutes * 60_000))
  switch (draft.kind) {
    case 'whole':
      return { kind: 'whole' }
    case 'slices':
      return { kind: 'slices', every, sliceMs: Math.max(1000, Math.round(draft.sliceSeconds * 1000)) }
    case 'shots':
      return { kind: 'shots', every }
    case 'scenes':
      return { kind: 'scenes', count: Math.max(1, Math.round(draft.scenes)) }
    case 'ends':
      return { kind: 'ends', lengthMs }
    case 'parts':
      return { kind: 'parts', lengthMs }
  }
}

/** Where fewer than two code, there is nothing to share. */
export function sharingOf({ sharing, again, readers, coderIds }: PlanDraft): PlanSharing {
  return sharing === 'everyone' || coderIds.length < 2
    ? { kind: 'everyone' }
    : { kind: 'dealt', again, readers: Math.max(2, Math.min(readers, coderIds.length)) }
}

/** Codes kind by kind, none of the lists longer than a pass holds. */
export function splitByKind(
  codes: readonly Code[],
): { kind: Code['kind']; part: number | null; codeIds: string[] }[] {
  const kinds = [...new Set(codes.map(({ kind }) => kind))]
  return kinds.flatMap(kind => {
    const ids = codes.filter(code => code.kind === kind).map(({ id }) => id)
    const lists: string[][] = []
    for (let from = 0; from < ids.length; from += mostCodesInPass)
      lists.push(ids.slice(from, from + mostCodesInPass))
    return lists.map((codeIds, index) => ({ kind, part: lists.length === 1 ? null : index + 1, codeIds }))
  })
}

/** A name that no plan has. */
export function freeName(plans: readonly CodingPlan[], nameOf: (number: number) => string): string {
  for (let number = plans.length + 1; ; number++) {
    const name = nameOf(number)
    if (plans.every(plan => plan.name !== name)) return name
  }
}
