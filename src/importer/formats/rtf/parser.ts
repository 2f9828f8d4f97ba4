import { PARAGRAPH_END } from '../changes.ts';
import { type FlowParagraph, plainRow } from '../flow.ts';
import { numbered } from '../list-numbers.ts';
import { Words } from '../stretches.ts';
import { decodeBytes, encodingOfCharset, encodingOfCodePage } from './fonts.ts';
import { kindOf, newState, type State, Story } from './state.ts';
import { type Token, tokensOf } from './tokens.ts';
import { ACTIONS, STARRED } from './words.ts';

/** The deepest group; a file may nest any number. */
const MAX_GROUPS = 2000;

/** Reads an RTF file into paragraphs. */
export class RtfParser {
  readonly body = new Story();
  readonly asides: Record<'notes' | 'comments' | 'headers' | 'footers', Story[]> = {
    notes: [],
    comments: [],
    headers: [],
    footers: [],
  };
  /** Lines of tables of contents. */
  readonly contents: string[] = [];
  /** Paragraphs of lists for which the file has no number. */
  readonly unnumbered: string[] = [];
  state: State = newState(this.body);
  codePage = 1252;
  defaultFont = 0;
  readonly #groups: State[] = [];
  readonly #fonts = new Map<number, string | null>();
  readonly #contentsStyles = new Set<number>();
  #bytes: number[] = [];
  /** How many fallback characters of the last \u are still to be skipped. */
  #standIns = 0;
  #isStarred = false;
  #table: 'fonts' | 'styles' | null = null;
  #tableDepth = 0;

  /** Reads a file whose bytes are given as Latin-1. Throws an Error where it is cut short or nested too deeply. */
  read(file: string): void {
    for (const token of tokensOf(file)) this.#take(token);
    if (this.#groups.length > 0) throw new Error('the file is cut short');
    if (this.body.words.printed !== '') this.endParagraph(null);
  }

  #take(token: Token): void {
    if (token.kind === 'byte') this.#takeByte(token.byte);
    else if (token.kind === 'characters') {
      for (const character of token.characters) this.#takeByte(character.charCodeAt(0));
    } else {
      this.#flush();
      if (token.kind === 'word') this.#takeWord(token.word, token.number);
      else this.#takeBrace(token.kind);
    }
  }

  #takeBrace(brace: 'open' | 'close'): void {
    this.#standIns = 0;
    if (brace === 'open') this.#open();
    else this.#close();
  }

  #open(): void {
    if (this.#groups.length > MAX_GROUPS) throw new Error('its groups are nested too deeply');
    this.#groups.push(this.state);
    this.state = { ...this.state };
    this.#isStarred = false;
  }

  #close(): void {
    const { story } = this.state;
    const outer = this.#groups.pop();
    if (!outer) return;
    if (story && story !== outer.story && story.words.printed !== '') this.endParagraph(null);
    if (story && story !== outer.story && outer.story && this.#boxes.delete(story)) {
      outer.story.boxes.push(...story.paragraphs.map((one) => ({ ...one, ends: null, depth: outer.depth })));
      outer.story.stretches.push(...story.stretches);
    }
    if (this.#groups.length < this.#tableDepth) this.#table = null;
    this.state = outer;
  }

  readonly #boxes = new Set<Story>();

  /** Words up to the end of the group are those of a text box. */
  beginBox(): void {
    const anchor = this.#groups.findLast(({ story }) => story)?.story;
    if (!anchor) return;
    const box = new Story();
    this.#boxes.add(box);
    this.state = { ...newState(box), font: this.state.font };
  }

  /** Words up to the end of the group are the number of the paragraph. */
  beginNumber(): void {
    if (this.state.story) this.state.story.number = '';
    this.state.isNumber = true;
  }

  /** Begins a text beside the body. */
  add(name: keyof RtfParser['asides'], story: Story): Story {
    this.asides[name].push(story);
    return story;
  }

  #takeWord(word: string, number: number | null): void {
    if (word === '*') this.#isStarred = true;
    else if (word === '\n' || word === '\r') this.endParagraph(null);
    else if (word === 'fonttbl' || word === 'stylesheet') this.#beginTable(word);
    else if (this.#isStarred && !STARRED.has(word)) this.state.story = null;
    else if (this.#table) this.#readTable(word, number);
    else ACTIONS[word]?.(this, number);
    if (word !== '*') this.#isStarred = false;
  }

  #beginTable(word: 'fonttbl' | 'stylesheet'): void {
    this.#table = word === 'fonttbl' ? 'fonts' : 'styles';
    this.#tableDepth = this.#groups.length;
    this.state.story = null;
  }

  #readTable(word: string, number: number | null): void {
    if (word === 'f') this.state.font = number ?? 0;
    if (word === 's') this.state.style = number ?? 0;
    if (word === 'fcharset' && this.#table === 'fonts')
      this.#fonts.set(this.state.font, encodingOfCharset(number ?? 0));
  }

  #takeByte(byte: number): void {
    if (this.#standIns > 0) this.#standIns--;
    else this.#bytes.push(byte);
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const encoding = this.#fonts.get(this.state.font) ?? encodingOfCodePage(this.codePage);
    const words = decodeBytes(this.#bytes, encoding);
    this.#bytes = [];
    if (this.#table === 'styles' && /^\s*toc \d/i.test(words)) this.#contentsStyles.add(this.state.style);
    this.print(words);
  }

  /** Prints words. */
  print(words: string): void {
    const { story, isNumber } = this.state;
    if (story && isNumber) story.number += words;
    else story?.words.add(words, kindOf(this.state));
  }

  /** Prints a character by its code, which may be negative, and passes over those that stand in for it. */
  printCode(code: number): void {
    this.print(String.fromCharCode(code & 0xffff));
    this.#standIns = this.state.fallback;
  }

  /** Ends a paragraph, or a cell of a table; one whose end is deleted goes on in the next. */
  endParagraph(ends: 'cell' | null, least = 0): void {
    const { story, style, list, depth } = this.state;
    if (!story) return;
    if (!ends && kindOf(this.state) === 'deleted') {
      story.words.add(PARAGRAPH_END, 'deleted');
      return;
    }
    const words = story.words.printed.trim();
    const number = printedNumber(story.number ?? '');
    if (story === this.body && list > 0 && story.number === null && words !== '') this.unnumbered.push(words);
    const isContents = this.#contentsStyles.has(style);
    if (isContents && words !== '') this.contents.push(words);
    const lines = isContents ? [] : (words && numbered(number, words)).split('\n');
    const own: FlowParagraph = { lines, depth: Math.max(depth, least), ends };
    story.stretches.push(...story.words.stretches);
    const boxes = story.boxes.map((box) => ({ ...box, depth: own.depth }));
    story.paragraphs.push(...(ends ? [...boxes, own] : [own, ...boxes]));
    Object.assign(story, { words: new Words(), number: null, boxes: [] });
  }

  /** Ends a row of a table. */
  endRow(depth: number = this.state.depth): void {
    const { story, row } = this.state;
    const shape = (cells: number) => (row.cells.length === cells ? row : plainRow(cells));
    story?.paragraphs.push({ lines: [], depth: Math.max(1, depth), ends: 'row', row: shape });
  }
}

/** A number without the tab after it; nothing for a bullet. */
function printedNumber(number: string): string {
  return /[\p{L}\p{N}]/u.test(number) ? number.trim() : '';
}
