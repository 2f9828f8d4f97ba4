import { href } from '../href.ts';
import { startCiting } from './citing.ts';
import { addClauseButtons } from './clause-buttons.ts';
import { checkQuote } from './quote-check.ts';
import { showToolbarForSelection } from './selection.ts';

for (const tools of document.querySelectorAll<HTMLElement>('.cite')) startCiting(tools);
addClauseButtons();
showToolbarForSelection();
checkQuote(href('/log/'));
