import type { EntranceWords } from '../../en/frame/entrance.ts'

export const entrance: EntranceWords = {
  heading: '此研究项目只向启动它的人开放',
  how: '请打开程序在终端中显示的完整地址（含密钥）。运行“silverscreen serve”会再次显示。',
  ledHere: '如果你以前打开过，只是经由其他网页的链接来到这里：',
  goOn: '继续',
}
