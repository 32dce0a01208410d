import type { RefusalSentences } from '../../refusal-kinds.ts'

const nothing = '没有导入任何内容。'
const again = '请向制作者索取另一份，或在原处重新导出。'

/** What an archive can meet; `archive.json` in it says what belongs to it. */
export const archiveRefusals = {
  'not-a-bundle': () => `这既不是文件夹，也不是 zip。${nothing}请指定研究项目的存档。`,
  'bundle-leads-outside': ({ name }) =>
    `zip 中有一个文件名会落到文件夹之外（${name}），正常的存档不会如此。${nothing}`,
  'bundle-swollen': () => `这个 zip 解开后会超过自身大小的二百倍，研究项目的存档不会如此。${nothing}`,
  'bundle-broken': ({ said }) => `这个 zip 已损坏，或只复制了一半（${said}）。${nothing}请重新复制。`,
  'not-an-archive': () => `其中没有研究项目的存档：缺少说明它的 archive.json。${nothing}`,
  'newer-archive': ({ version }) =>
    `此存档由更新版本的 Silverscreen 写成（格式 ${version}）。${nothing}请更新程序后再导入。`,
  'archive-head-broken': ({ field }) => `archive.json 在“${field}”处无法读取。${nothing}${again}`,
  'archive-incomplete': ({ file }) => `${file} 属于此存档，却不在其中。${nothing}${again}`,
  'archive-altered': ({ file }) => `${file} 与存档制成时不同：长度或摘要不符。${nothing}${again}`,
  'archive-line-broken': ({ file, line, field }) =>
    `${file} 第 ${line} 行：“${field}”缺失，或不是此处可有的内容（见 schema.json）。${nothing}`,
  'archive-id-twice': ({ file }) => `${file} 中有两行的 id 相同，无法区分。${nothing}`,
  'archive-unfit': ({ file, said }) => `${file} 中有任何研究项目都不能有的内容（${said}）。${nothing}`,
  'archive-dangling': ({ file, id, field }) =>
    `${file} 中的记录 ${id} 以“${field}”指向一条存档里没有的记录。${nothing}${again}`,
  'archive-codebook': ({ code }) =>
    `编码本在“${code}”处自相矛盾：名称或按键重复，或某个编码位于自身之下，或位于不存在的编码之下。${nothing}`,
  'archive-not-written': ({ file, code }) =>
    `无法将存档写入 ${file}（${code}）。研究项目保持原样，也没有留下半成品：请换一个位置，或检查权限。`,
} satisfies Partial<RefusalSentences>
