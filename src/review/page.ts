/** The column of the pages for checking. */
export const COLUMN = {
  name: '校核',
  description: '发布前逐行核对收到的文件与读出的计划',
  keywords: '校核',
  type: '概况信息',
} as const;

/** The address of the page for checking a plan. */
export function reviewAddress(id: string): string {
  return `/review/${id}/`;
}
