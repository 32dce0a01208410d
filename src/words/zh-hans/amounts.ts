import { createAmounts } from '../amounts.ts'

export const amounts = createAmounts({ locale: 'zh-Hans', hours: '小时', minutes: '分钟', seconds: '秒' })
