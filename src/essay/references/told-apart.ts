import type { CslItem, CslName, CslValue } from '../../study/index.ts'
import { bilingualOf, namesOf, textOf } from '../../study/index.ts'
import { ownOrder } from './chinese-names.ts'
import { isChinese } from './scripts.ts'

/**
 * For a citation in a text: where two authors of one work have one surname in Chinese order, each stands with the whole
 * name, (Zhang Zhen and Zhang Li 2011). Styles tell apart first authors only, so this is said in the names. A first
 * author whose surname another first author of the list has is left to the style, which tells those two apart itself.
 */
export function toldApart(items: readonly CslItem[]): CslItem[] {
  return items.map(item => {
    const names = namesOf(item, 'author')
    const hanzi = bilingualOf(item).author ?? []
    const isOwn = names.map((name, at) => ownOrder(name, hanzi[at], isChinese(textOf(item, 'language'))))
    const shared = names.filter(
      ({ family }, at) =>
        isOwn[at] && names.some((other, otherAt) => otherAt !== at && other.family === family),
    )
    if (shared.length === 0) return item
    const [first] = names
    const isTold = items.some(other => {
      const [its] = namesOf(other, 'author')
      return other.id !== item.id && its?.family === first!.family && its?.given !== first!.given
    })
    const whole = (name: CslName, at: number) =>
      shared.includes(name) && isOwn[at] && !(at === 0 && isTold)
        ? { ...name, family: `${name.family} ${name.given ?? ''}`.trim(), given: '' }
        : name
    return { ...item, author: names.map(whole) as unknown as CslValue }
  })
}
