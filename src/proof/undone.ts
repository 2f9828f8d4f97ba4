import type { Repair } from '../model/repair.ts';
import { RepairMisfit, undoRepairs } from '../model/undo-repairs.ts';
import { sameBytes, textOf, utf8 } from './digest.ts';
import type { Problem } from './problem.ts';
import { differenceAt, textDifference } from './text-difference.ts';

/** A file with its path, `plans/shanghai-emergency-2025/source/words.txt`. */
export interface ReadFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The files that prove a plan's words: the published words, the repairs, and the text that undoing these must give. */
interface PlanProof {
  words: ReadFile;
  repairs: ReadFile;
  text: ReadFile;
}

/** How many repairs were read, and the problem; null where undoing them gives the text as received, byte for byte. */
interface UndoneCheck {
  repairs: number;
  problem: Problem | null;
}

/** Undoes the repairs on a plan's words and compares the result with the text as received, byte for byte. */
export function checkUndoneRepairs({ words, repairs, text }: PlanProof): UndoneCheck {
  const read = readRepairs(repairs);
  if (!Array.isArray(read)) return { repairs: 0, problem: read };
  return { repairs: read.length, problem: problemOf(words, read, text) };
}

function problemOf(words: ReadFile, repairs: readonly Repair[], text: ReadFile): Problem | null {
  const published = textOf(words.bytes);
  try {
    const undone = undoRepairs(published, repairs);
    if (sameBytes(utf8(undone), text.bytes)) return null;
    const received = textOf(text.bytes);
    const difference = textDifference(received, undone) ?? differenceAt(received.length, received, undone);
    return { code: 'undone-differs', path: text.path, difference };
  } catch (error) {
    if (!(error instanceof RepairMisfit)) throw error;
    return misfit(error, words.path, published, repairs[error.index]?.published ?? '');
  }
}

function misfit({ index, at }: RepairMisfit, path: string, words: string, expected: string): Problem {
  const found = differenceAt(at, words, words);
  return { code: 'repair-misfit', path, repair: index + 1, difference: { ...found, expected } };
}

/** The repairs of a plan, a JSON object on each line, or the line that cannot be read. */
function readRepairs({ path, bytes }: ReadFile): Repair[] | Problem {
  const repairs: Repair[] = [];
  for (const [at, line] of textOf(bytes).split('\n').entries()) {
    if (line === '') continue;
    const repair = readRepair(line);
    if (!repair) return { code: 'file-unreadable', path, line: at + 1 };
    repairs.push(repair);
  }
  return repairs;
}

function readRepair(line: string): Repair | null {
  const value = readJson(line) as Partial<Repair> | null;
  const { start, end, source, published } = value ?? {};
  const fits = Number.isInteger(start) && Number.isInteger(end) && isText(source) && isText(published);
  return fits ? (value as Repair) : null;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** The value of a JSON text; null where it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
