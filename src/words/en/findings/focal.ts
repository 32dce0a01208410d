import type { SymbolFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { FocalDirection } from '../../../study/index.ts'
import { dayOf } from '../../findings/day-of.ts'
import { pValue } from '../../share-of-films.ts'
import { several } from '../amounts.ts'

const directions: Record<FocalDirection, string> = { rose: 'rose', fell: 'fell' }

/** What was declared of a symbol, and what the films say to it. */
function technical({ declared, directed, screenTimeShare }: SymbolFinding, familySize: number): string[] {
  const corrected =
    directed === undefined || isNotComputable(directed)
      ? ''
      : ` Corrected by Holm for ${several(familySize, 'focal symbol', 'focal symbols')}, since not all are tested on the same sides, p = ${pValue(directed.corrected)}.`
  if (!declared) return corrected ? [corrected.trim()] : []
  const day = dayOf(declared.declaredAt)
  if (declared.declared === 'after')
    return [
      `Named as focal on ${day}, after looking: that narrows no family, and a direction named then halves no p.`,
    ]
  if (declared.direction === null) return [`Declared as focal on ${day}, before looking.${corrected}`]
  if (directed === undefined || isNotComputable(directed))
    return [
      `Declared as focal on ${day}, before looking, as one that ${directions[declared.direction]}; here both sides count all the same.`,
    ]
  const { difference } = screenTimeShare
  const isOther =
    !isNotComputable(difference) && difference !== 0 && difference > 0 !== (declared.direction === 'rose')
  return [
    `Declared as focal on ${day}, before looking, as one that ${directions[declared.direction]}: on that side alone p = ${pValue(directed.p)} (smallest possible ${pValue(directed.minP)}).${isOther ? ' The films went the other way.' : ''}${corrected}`,
  ]
}

export const focal = {
  technical,
  declare: 'Declare',
  of: (name: string) => `Declare ${name}`,
  direction: (name: string) => `Direction of ${name}`,
  directions: { none: 'either way', rose: 'that it rose', fell: 'that it fell' },
  whenSaid: (name: string) => `When ${name} was named`,
  when: { before: 'before looking', after: 'after looking' },
  declared: ({
    day,
    direction,
    before,
  }: {
    day: string
    direction: FocalDirection | null
    before: boolean
  }) =>
    `declared on ${day}, ${before ? 'before' : 'after'} looking${direction === null ? '' : `, as one that ${directions[direction]}`}`,
  none: 'Nothing is declared to be looked for.',
  withdraw: (name: string) => `Withdraw the declaration of ${name}`,
  meaning:
    'A declaration is kept with the study and bears its date. Symbols declared before looking are the family by themselves; where a direction was declared before looking, p counts that side alone. Where the periods themselves were chosen after looking, both sides count.',
}

export type FocalWords = typeof focal
