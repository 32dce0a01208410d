import type { StudyMenuWords } from '../../en/frame/study-menu.ts'

export const studyMenu: StudyMenuWords = {
  button: '研究项目',
  rename: '重命名……',
  renameTitle: '重命名研究项目',
  name: '名称',
  renameMeaning: '文件夹的名称不变。',
  openAnother: '打开另一个……',
  byCommand: '未列出的项目，或新项目，请按文件夹打开：',
  openedAt: when => `上次打开：${when}`,
  numbers: '数字',
  numbersNames: { none: '不用', descriptive: '描述', inferential: '推断' },
  numbersMeanings: {
    none: '画面网格、截帧，以及“见于 14 部影片中的这 5 部”',
    descriptive: '比例与平均值，不作检验',
    inferential: '含检验、区间与 p 值',
  },
  settings: '设置',
  renamed: name => `研究项目现名“${name}”。`,
  numbersChosen: {
    none: '现在不显示数字。',
    descriptive: '现在显示数字，不作检验。',
    inferential: '现在显示数字及其检验。',
  },
}
