import { createAmounts } from '../amounts.ts'
import { createShare } from '../share-of-films.ts'

export const amounts = createAmounts({ locale: 'zh-Hans', hours: '小时', minutes: '分钟', seconds: '秒' })

export const share = createShare('%')
