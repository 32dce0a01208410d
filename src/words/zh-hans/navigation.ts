import type { NavigationWords } from '../en/navigation.ts'

export const navigation: NavigationWords = {
  program: 'Silverscreen',
  study: '研究项目',
  groups: { films: '影片', code: '编码', read: '阅读', argue: '论证' },
  screens: {
    corpus: '影片库',
    desk: '工作台',
    codebook: '编码本',
    plan: '编码计划',
    reading: '解读',
    find: '检索',
    analysis: '分析',
    atlas: '地图与年表',
    sources: '文献',
    essay: '文稿',
    settings: '设置',
  },
  modes: { shots: '镜头', coding: '编码', sheet: '缩览页' },
  specimenStudy: '示例项目',
  specimenMeaning: '仅供试用，不能作为证据。',
  backToStudy: '回到你的研究项目',
  skipToScreen: '跳到主要内容',
  rail: '研究项目的各个页面',
  backUp: '备份……',
  backUpTip: '将影片文件以外的一切复制到此研究项目的 backups 文件夹。',
  languageNames: { en: 'English', 'zh-Hans': '中文' },
  themeNames: { 'as-screen': '随页面', reading: '浅色', looking: '深色' },
  close: '关闭',
  cancel: '取消',
  save: '保存',
  foldRail: '收起导航栏',
  unfoldRail: '展开导航栏',
  noSuchPage: '没有这个页面。',
  backToCorpus: '前往影片库',
  screenFailed: '此页面遇到程序故障。此前的操作均已保留。',
  openAgain: '重新打开',
  notKept: ({ waiting, why, isKeptHere }) =>
    `尚未保存：有 ${waiting} 步操作${isKeptHere ? '暂存于本浏览器，将按顺序送出' : '只存于本窗口，请勿关闭'}。${why}`,
  tryAgain: '立即重试',
  letGo: '放弃其中第一步',
  connectionLost: waiting =>
    waiting === 0
      ? '程序没有回应。它还在运行吗？一旦恢复，本页会自动继续。'
      : `程序没有回应。最近 ${waiting} 步操作暂存于此，恢复后立即送出：请不要关闭本窗口。`,
}
