import { createAmounts } from '../amounts.ts'
import { createShare, createTick } from '../share-of-films.ts'

export const amounts = createAmounts({ locale: 'zh-Hans', hours: ' 小时', minutes: ' 分钟', seconds: ' 秒' })

export const share = createShare('%')
export const shareAtTick = createTick('%')

/** From one value to another: a space keeps figures from the word between them, and none stands after a hanzi. */
export function range(from: string, to: string, word = '至'): string {
  return `${from}${/\p{Script=Han}$/u.test(from) ? '' : ' '}${word} ${to}`
}
