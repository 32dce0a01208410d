import type { OpeningWords } from '../../en/frame/opening.ts'

export const opening: OpeningWords = {
  forReading: folder =>
    `此研究项目仅供阅读，内容为打开时的状态：无法写入 ${folder}。可以查看、提问和导出；若要继续工作，请取得该处的写入权限或复制整个文件夹，然后重新打开。`,
  copyOf: original =>
    `这是 ${original} 中研究项目的副本，复制时该项目正处于打开状态。副本已检查，完整无损；在此所做的改动不会影响原项目。`,
}
