import { pinyin } from 'pinyin-pro';

/** The initial under which readers look a name up, 上海市公安局 → `s`, 长治市 → `c`; `other` for one without a letter. */
export function initialOf(name: string): string {
  const [first = ''] = pinyin(name.replace(/^[^\p{L}\p{N}]+/u, ''), {
    toneType: 'none',
    type: 'array',
    v: true,
    traditional: true,
  });
  const [letter = ''] = first.normalize('NFD').toLowerCase();
  return /[a-z]/.test(letter) ? letter : OTHER;
}

/** The key of names without a letter. */
export const OTHER = 'other';
