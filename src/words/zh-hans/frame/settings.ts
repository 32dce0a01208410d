import type { SettingsWords } from '../../en/frame/settings.ts'

export const settings: SettingsWords = {
  title: '设置',
  meaning: '这里的选择只对你在此浏览器中有效，不属于研究项目。',
  language: '语言',
  brightness: '明暗',
  brightnessMeaning: '看画面时用深色，阅读时用浅色；也可全部统一。',
  rail: '左侧导航栏',
  railNames: { open: '展开', folded: '收起' },
}
