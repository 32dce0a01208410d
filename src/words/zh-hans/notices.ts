import type { NoticeWords } from '../en/notices.ts'

export const notices: NoticeWords = {
  heading: '通知',
  filmRemoved: title => `${title ? `《${title}》` : '影片'}已从研究项目中移除。`,
  copyTaken: '两者现为同一影片，所有标注已一并移过来。',
  backedUp: file =>
    `已备份到 ${file}，其中不含影片文件。运行 silverscreen backup 文件夹 可复制整个研究项目，最好放到另一块磁盘。`,
  undo: '撤销',
  dismiss: '不再显示',
  nothingDropped: '拖入的内容里没有文件。请拖入影片文件，或含有影片的文件夹。',
}
