import type { SymbolFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { FocalWords } from '../../en/findings/focal.ts'
import { dayOf } from '../../findings/day-of.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts } from '../amounts.ts'

const directions = { rose: '上升', fell: '下降' } as const

function technical({ declared, directed, screenTimeShare }: SymbolFinding, familySize: number): string[] {
  const corrected =
    directed === undefined || isNotComputable(directed)
      ? ''
      : `因各符号所检验的方向不尽相同，以 Holm 法按 ${amounts.count(familySize)} 个焦点符号校正后 p = ${pValue(directed.corrected)}。`
  if (!declared) return corrected ? [corrected] : []
  const day = dayOf(declared.declaredAt)
  if (declared.declared === 'after')
    return [`于 ${day}在查看结果之后指定为焦点符号：这既不缩小校正范围，其方向也不使 p 减半。`]
  if (declared.direction === null) return [`于 ${day}在查看结果之前声明为焦点符号。${corrected}`]
  if (directed === undefined || isNotComputable(directed))
    return [
      `于 ${day}在查看结果之前声明为焦点符号，并预计其${directions[declared.direction]}；此处仍计两侧。`,
    ]
  const { difference } = screenTimeShare
  const isOther =
    !isNotComputable(difference) && difference !== 0 && difference > 0 !== (declared.direction === 'rose')
  return [
    `于 ${day}在查看结果之前声明为焦点符号，并预计其${directions[declared.direction]}：仅就这一侧 p = ${pValue(directed.p)}（可达最小 p 值 ${pValue(directed.minP)}）。${isOther ? '影片所示方向与此相反。' : ''}${corrected}`,
  ]
}

export const focal: FocalWords = {
  technical,
  declare: '声明',
  of: name => `声明“${name}”`,
  direction: name => `“${name}”的方向`,
  directions: { none: '不定方向', rose: '预计上升', fell: '预计下降' },
  whenSaid: name => `“${name}”何时指定`,
  when: { before: '查看结果之前', after: '查看结果之后' },
  declared: ({ day, direction, before }) =>
    `${day}声明，在查看结果之${before ? '前' : '后'}${direction === null ? '' : `，预计${directions[direction]}`}`,
  none: '尚未声明任何焦点符号。',
  withdraw: name => `撤回对“${name}”的声明`,
  meaning:
    '声明随研究项目保存，并注明日期。查看结果之前声明的符号自成校正范围；查看之前声明了方向的，p 只计这一侧。若分期本身是查看结果之后选定的，则仍计两侧。',
}
