import { createAmounts } from '../amounts.ts'
import { createShare, createTick } from '../share-of-films.ts'

export const amounts = createAmounts({ locale: 'en', hours: ' h', minutes: ' min', seconds: ' s' })

export function several(count: number, one: string, many: string): string {
  return `${amounts.count(count)} ${count === 1 ? one : many}`
}

export const share = createShare(' %')
export const shareAtTick = createTick(' %')
