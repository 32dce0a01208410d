import type { NoticeWords } from '../en/notices.ts'

export const notices: NoticeWords = {
  heading: '通知',
  filmRemoved: title => `${title ? `《${title}》` : '影片'}已从研究项目中移除。`,
  copyTaken: '两者现为同一影片，所有标注已一并移过来。',
  undo: '撤销',
  dismiss: '不再显示',
  nothingDropped: '拖入的内容里没有文件。请拖入影片文件，或含有影片的文件夹。',
}
