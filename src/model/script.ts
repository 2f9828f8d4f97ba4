/** The scripts of Chinese words (ISO 15924): Simplified and Traditional. */
export const SCRIPTS = ['Hans', 'Hant'] as const;

export type Script = (typeof SCRIPTS)[number];

interface Written {
  /** Null where the words do not tell. */
  script: Script | null;
}

/** The language of words (BCP 47): zh-Hans, zh-Hant, or zh where their script is not known. */
export function languageOf({ script }: Written): string {
  return script === null ? 'zh' : `zh-${script}`;
}

/** The `lang` attribute of a plan's words on a page in zh-Hans: zh-Hant, or none. */
export function langOf({ script }: Written): 'zh-Hant' | undefined {
  return script === 'Hant' ? 'zh-Hant' : undefined;
}
