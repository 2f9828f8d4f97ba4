import type { StretchKind } from '../stretches.ts';
import type { RtfParser } from './parser.ts';
import { NO_CELL, NO_ROW, Story } from './state.ts';

/** What a control word does; its number is null where it has none. */
type Action = (parser: RtfParser, number: number | null) => void;

const sets =
  (kind: StretchKind): Action =>
  ({ state }, number) => {
    const others = [...state.kinds].filter((other) => other !== kind);
    state.kinds = new Set(number === 0 ? others : [...others, kind]);
  };
const prints =
  (words: string): Action =>
  (parser) =>
    parser.print(words);
const skips: Action = ({ state }) => {
  state.story = null;
};
/** Words of the group go to a text of their own. */
const goesTo =
  (name: 'notes' | 'comments' | 'headers' | 'footers'): Action =>
  (parser) => {
    if (parser.state.story) parser.state.story = parser.add(name, new Story());
  };

/** The control words that matter for words, paragraphs and tables (RTF 1.9.1). */
export const ACTIONS: Record<string, Action> = {
  par: (parser) => parser.endParagraph(null),
  sect: (parser) => parser.endParagraph(null),
  cell: (parser) => parser.endParagraph('cell', 1),
  nestcell: (parser) => parser.endParagraph('cell'),
  row: (parser) => parser.endRow(1),
  nestrow: (parser) => parser.endRow(),
  pard: ({ state }) => Object.assign(state, { depth: 0, style: 0, list: 0 }),
  plain: ({ state, defaultFont }) => Object.assign(state, { kinds: new Set(), font: defaultFont }),
  intbl: ({ state }) => {
    state.depth = Math.max(1, state.depth);
  },
  itap: ({ state }, number) => {
    state.depth = Math.min(Math.max(0, number ?? 1), 20);
  },
  s: ({ state }, number) => {
    state.style = number ?? 0;
  },
  ls: ({ state }, number) => {
    state.list = number ?? 0;
  },
  f: ({ state }, number) => {
    state.font = number ?? 0;
  },
  uc: ({ state }, number) => {
    state.fallback = number ?? 1;
  },
  u: (parser, number) => parser.printCode(number ?? 0),
  deff: (parser, number) => {
    parser.defaultFont = number ?? 0;
    parser.state.font = number ?? 0;
  },
  ansicpg: (parser, number) => {
    parser.codePage = number ?? 0;
  },
  deleted: sets('deleted'),
  revised: sets('inserted'),
  v: sets('hidden'),
  strike: sets('struck'),
  striked: sets('struck'),
  trowd: ({ state }) => Object.assign(state, { row: NO_ROW, cell: NO_CELL }),
  trleft: ({ state }, number) => {
    state.row = { ...state.row, edges: [number ?? 0, ...state.row.edges.slice(1)] };
  },
  trhdr: ({ state }) => {
    state.row = { ...state.row, isHead: true };
  },
  clmrg: ({ state }) => {
    state.cell = { ...state.cell, joinsLeft: true };
  },
  clvmgf: ({ state }) => {
    state.cell = { ...state.cell, down: 'begins' };
  },
  clvmrg: ({ state }) => {
    state.cell = { ...state.cell, down: 'continues' };
  },
  cellx: ({ state }, number) => {
    const { edges, cells, isHead } = state.row;
    state.row = { edges: [...edges, number ?? 0], cells: [...cells, state.cell], isHead };
    state.cell = NO_CELL;
  },
  listtext: (parser) => parser.beginNumber(),
  pntext: (parser) => parser.beginNumber(),
  shptxt: (parser) => parser.beginBox(),
  pict: (parser) => {
    parser.state.story?.words.addPicture();
    parser.state.story = null;
  },
  footnote: goesTo('notes'),
  annotation: goesTo('comments'),
  ...Object.fromEntries(['header', 'headerl', 'headerr', 'headerf'].map((name) => [name, goesTo('headers')])),
  ...Object.fromEntries(['footer', 'footerl', 'footerr', 'footerf'].map((name) => [name, goesTo('footers')])),
  ...Object.fromEntries(
    [
      ...['colortbl', 'info', 'filetbl', 'fldinst', 'objdata', 'pntxta', 'pntxtb', 'private', 'tc', 'xe'],
      ...['nonesttables', 'shprslt', 'upr', 'ftnsep', 'aftnsep', 'sp'],
    ].map((name) => [name, skips]),
  ),
  line: prints('\n'),
  lbr: prints('\n'),
  tab: prints(' '),
  emspace: prints('\u3000'),
  enspace: prints(' '),
  qmspace: prints(' '),
  emdash: prints('—'),
  endash: prints('–'),
  lquote: prints('‘'),
  rquote: prints('’'),
  ldblquote: prints('“'),
  rdblquote: prints('”'),
  bullet: prints('•'),
  '~': prints('\u00a0'),
  _: prints('-'),
  '\\': prints('\\'),
  '{': prints('{'),
  '}': prints('}'),
};

/** Groups that are read although `\*` marks them as ignorable. */
export const STARRED = new Set(['shpinst', 'shptxt', 'nesttableprops', 'footnote', 'annotation']);
