import type { NotebookWords } from '../../en/stage/notebook.ts'
import { amounts } from '../amounts.ts'

export const notebook: NotebookWords = {
  title: '札记',
  meaning: '观看时的所思',
  purpose: ({ chord }) =>
    `备忘列于此处，新者在前：观察、理论、方法决定、疑问、观影日记。在工作台按 ${chord}，即以当前帧开始一则备忘。`,
  memo: '备忘',
  write: '写备忘',
  text: '备忘',
  textHint: '所见，或由此所想。Markdown 按原样保存。',
  kind: '类别',
  kinds: {
    observation: '观察',
    theory: '理论',
    'method-decision': '方法决定',
    question: '疑问',
    'viewing-diary': '观影日记',
  },
  about: '关于',
  aboutNothing: '不特指',
  subjects: { film: '影片', scene: '场景', mark: '标注', code: '编码项', contradiction: '矛盾' },
  any: '不限',
  private: '私密：导出时略去',
  isPrivate: '私密',
  search: '文字',
  noneSuch: '没有这样的备忘。请放宽条件，或少输入几个字。',
  nothingWritten: '尚未写下。',
  edit: '续写',
  close: '完成',
  remove: '移除此备忘',
  addFrame: '加入当前帧',
  takeFrame: name => `去掉此帧：${name}`,
  inNotebook: '在札记中查看',
  out: '导出',
  forms: {
    markdown: '导出为 Markdown',
    docx: '导出为 Word 文档',
    'markdown-whole': '导出为 Markdown，含私密备忘',
    'docx-whole': '导出为 Word 文档，含私密备忘',
  },
  documentTitle: study => (study === '' ? '札记' : `“${study}”的札记`),
  lead: ({ memos, leftOut }) =>
    leftOut === 0
      ? `${amounts.count(memos)} 则备忘。`
      : `${amounts.count(memos)} 则备忘；略去私密备忘 ${amounts.count(leftOut)} 则。`,
}
